package fr.tnl.print;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * Text as shapes, in Liberation Sans Bold: an image that is made of it looks the same wherever it is shown, and needs no
 * font there, nor on the server. Lengths are in the units of the image, y grows downwards.
 */
public final class Lettering {

    private static final String FACE = "liberation/LiberationSans-Bold.ttf";

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double em;

    public Lettering() {
        try (InputStream file = new ClassPathResource(FACE).getInputStream()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            characters = font.getUnicodeCmapLookup();
            em = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One line, centred.
     *
     * @param x its middle
     * @param y its baseline
     * @param size height of an em
     */
    public Shape line(String text, double x, double y, double size) {
        Path2D line = new Path2D.Double();
        double at = x - width(text, size, 0) / 2;
        for (int character : text.codePoints().toArray()) {
            line.append(glyph(character, AffineTransform.getTranslateInstance(at, y), size), false);
            at += advance(character, size);
        }
        return line;
    }

    /**
     * One line along a circle, centred at its top, its letters' feet on the circle.
     *
     * @param spacing between letters, over what the font has
     */
    public Shape over(String text, double x, double y, double radius, double size, double spacing) {
        return around(text, x, y, radius, size, spacing, 1);
    }

    /** As {@link #over}, centred at the bottom, its letters upright there. */
    public Shape under(String text, double x, double y, double radius, double size, double spacing) {
        return around(text, x, y, radius, size, spacing, -1);
    }

    /** @return what the line takes */
    public double width(String text, double size, double spacing) {
        double letters = text.codePoints()
                .mapToDouble(character -> advance(character, size))
                .sum();
        return letters + spacing * Math.max(0, text.codePointCount(0, text.length()) - 1);
    }

    /** @param side 1 for the upper half, where letters go clockwise, -1 for the lower one */
    private Shape around(String text, double x, double y, double radius, double size, double spacing, int side) {
        Path2D line = new Path2D.Double();
        double at = -width(text, size, spacing) / 2;
        for (int character : text.codePoints().toArray()) {
            double advance = advance(character, size);
            double angle = side * (at + advance / 2) / radius;
            AffineTransform place = AffineTransform.getRotateInstance(angle, x, y);
            place.translate(x - advance / 2, y - side * radius);
            line.append(glyph(character, place, size), false);
            at += advance + spacing;
        }
        return line;
    }

    private Shape glyph(int character, AffineTransform place, double size) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            if (glyph == null) {
                return new Path2D.Double();
            }
            AffineTransform upright = new AffineTransform(place);
            upright.scale(size / em, -size / em);
            return upright.createTransformedShape(glyph.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(int character, double size) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) * size / em;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

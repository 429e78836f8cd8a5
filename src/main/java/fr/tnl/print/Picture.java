package fr.tnl.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** Filled shapes, one over the other on a square without background: as SVG, as PNG of any size, or in a document. */
public final class Picture {

    private record Layer(Shape shape, int colour) {}

    private final int side;
    private final List<Layer> layers = new ArrayList<>();

    /** @param side in the units of the shapes */
    public Picture(int side) {
        this.side = side;
    }

    /** @param colour as in {@code 0xRRGGBB} */
    public Picture fill(Shape shape, int colour) {
        layers.add(new Layer(shape, colour));
        return this;
    }

    /** @param x its centre */
    public Picture disk(double x, double y, double radius, int colour) {
        return fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    }

    /** The outline of a shape. */
    public Picture draw(Shape shape, double width, int colour) {
        return fill(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(shape),
                colour);
    }

    /** @param title what the picture says, for those who do not see it */
    public String svg(String title) {
        return layers.stream()
                .map(layer -> "  <path fill=\"#%06x\" d=\"%s\"/>%n".formatted(layer.colour(), path(layer.shape())))
                .collect(Collectors.joining(
                        "",
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
                          <title>%s</title>
                        """
                                .formatted(side, side, side, side, escaped(title)),
                        "</svg>\n"));
    }

    /** @param pixels how wide and how high */
    public byte[] png(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale((double) pixels / side, (double) pixels / side);
        paint(graphics);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            // In memory: a server may have no folder for it
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** On a plane whose unit is that of the shapes. */
    void paint(Graphics2D graphics) {
        for (Layer layer : layers) {
            graphics.setColor(new Color(layer.colour()));
            graphics.fill(layer.shape());
        }
    }

    int side() {
        return side;
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> step(path, 'M', points, 2);
                case PathIterator.SEG_LINETO -> step(path, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> step(path, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> step(path, 'C', points, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void step(StringBuilder path, char letter, double[] points, int count) {
        path.append(letter);
        for (int i = 0; i < count; i++) {
            BigDecimal rounded = BigDecimal.valueOf(points[i])
                    .setScale(1, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            path.append(i == 0 ? "" : " ").append(rounded.toPlainString());
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package fr.tnl.award;

import fr.tnl.campaign.Level;
import fr.tnl.print.Lettering;
import fr.tnl.print.Picture;
import java.awt.geom.Line2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The image with which a laureate shows its level on its own pages: the label, the level, the edition.
 *
 * @param title what it says, for those who do not see it
 */
public record Badge(String title, String svg, byte[] png) {

    /** How wide and how high it is, in its own units. */
    private static final int SIDE = 480;

    /** Of the PNG: sharp in print and on dense screens. */
    static final int PIXELS = 2 * SIDE;

    private static final String LABEL = "TERRITOIRE NUMÉRIQUE LIBRE";
    private static final int WHITE = 0xffffff;
    private static final double CENTRE = SIDE / 2.0;
    private static final double WIDEST = 236;
    private static final double LARGEST = 84;

    /**
     * @param levelTitle as the edition names the level
     * @param year of the edition, such as {@code 2026}
     * @throws IllegalArgumentException for {@link Level#NONE}
     */
    static Badge draw(String title, Level level, String levelTitle, String year) {
        Picture picture = picture(level, levelTitle, year);
        return new Badge(title, picture.svg(title), picture.png(PIXELS));
    }

    /** What is written on one. */
    private record Face(Level level, String levelTitle, String year) {}

    /** A few for each edition, and thousands of certificates that bear one of them. */
    private static final Map<Face, Picture> FACES = new ConcurrentHashMap<>();

    /** The same as shapes: it is the seal of the certificate, too. */
    static Picture picture(Level level, String levelTitle, String year) {
        return FACES.computeIfAbsent(new Face(level, levelTitle, year), face -> drawn(face, new Lettering()));
    }

    private static Picture drawn(Face face, Lettering letters) {
        int colour = colour(face.level());
        double size = Math.min(LARGEST, LARGEST * WIDEST / letters.width(face.levelTitle(), LARGEST, 0));
        Picture picture = new Picture(SIDE)
                .disk(CENTRE, CENTRE, 238, colour)
                .disk(CENTRE, CENTRE, 231, WHITE)
                .disk(CENTRE, CENTRE, 225, colour)
                .disk(CENTRE, CENTRE, 158, WHITE)
                .fill(letters.over(LABEL, CENTRE, CENTRE, 180, 33, 4), WHITE)
                .fill(letters.under(face.year(), CENTRE, CENTRE, 204, 36, 6), WHITE)
                .fill(letters.line(face.levelTitle(), CENTRE, 318, size), colour);
        drawCommons(picture, colour);
        return picture;
    }

    /** Three who are linked and share: a sign for the commons. */
    private static void drawCommons(Picture picture, int colour) {
        double[][] places = {{CENTRE, 144}, {CENTRE - 42, 202}, {CENTRE + 42, 202}};
        for (int i = 0; i < places.length; i++) {
            double[] from = places[i];
            double[] to = places[(i + 1) % places.length];
            picture.draw(new Line2D.Double(from[0], from[1], to[0], to[1]), 7, colour);
        }
        for (double[] place : places) {
            picture.disk(place[0], place[1], 17, colour).disk(place[0], place[1], 8, WHITE);
        }
    }

    /** White can be read on each of them. */
    private static int colour(Level level) {
        return switch (level) {
            case GOLD -> 0x8a6a00;
            case SILVER -> 0x5b6670;
            case BRONZE -> 0x8c4f1d;
            case BADGE -> 0x08574a;
            case NONE -> throw new IllegalArgumentException("There is no badge without a level");
        };
    }
}

package fr.tnl.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** A text that a telephone reads from paper. */
public final class QrCode {

    /** Blank around it, which readers need: four modules, by ISO/IEC 18004. */
    static final int QUIET = 4;

    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /**
     * Readable where up to a seventh of it is damaged.
     *
     * @param colour dark, as in {@code 0xRRGGBB}
     */
    public static Picture of(String text, int colour) {
        ByteMatrix modules = modules(text);
        int side = modules.getWidth() + 2 * QUIET;
        Path2D dark = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    dark.append(new Rectangle2D.Double(x + QUIET, y + QUIET, 1, 1), false);
                }
            }
        }
        return new Picture(side)
                .fill(new Rectangle2D.Double(0, 0, side, side), WHITE)
                .fill(dark, colour);
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("This text does not fit into a QR code: " + text, e);
        }
    }
}

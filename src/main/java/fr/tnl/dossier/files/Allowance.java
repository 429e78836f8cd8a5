package fr.tnl.dossier.files;

/** How much may still be unpacked for one upload, whatever is packed in what. */
final class Allowance {

    /** In bytes. */
    private static final long MOST = 100L * 1024 * 1024;

    /** Up to this many bytes no ratio is too good to be true: an empty spreadsheet packs very well. */
    private static final long HARMLESS = 10L * 1024 * 1024;

    private static final int HIGHEST_RATIO = 150;

    private long left = MOST;

    /** @return whether so much may be unpacked from so little */
    boolean take(long unpacked, long packed) {
        left -= unpacked;
        return left >= 0 && (unpacked <= HARMLESS || unpacked / Math.max(packed, 1) <= HIGHEST_RATIO);
    }
}

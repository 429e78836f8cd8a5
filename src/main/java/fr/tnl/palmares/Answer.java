package fr.tnl.palmares;

/**
 * What somebody says to a palmarès that was put before them.
 *
 * @param signs or withholds the signature
 * @param seen fingerprint of the list that they read, as it was shown
 * @param words remarks where they sign, a reason where they do not
 */
public record Answer(boolean signs, String seen, String words) {}

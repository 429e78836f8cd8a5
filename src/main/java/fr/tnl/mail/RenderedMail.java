package fr.tnl.mail;

/**
 * @param subject one line
 * @param html a fragment, not yet a document
 */
record RenderedMail(String subject, String html, String text) {}

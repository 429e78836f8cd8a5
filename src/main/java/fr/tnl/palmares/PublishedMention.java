package fr.tnl.palmares;

/** A mention as an edition had it. */
public record PublishedMention(String code, String title) {}

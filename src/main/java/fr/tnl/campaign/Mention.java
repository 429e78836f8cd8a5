package fr.tnl.campaign;

/** A distinction besides the level; one laureate may hold several. */
public record Mention(String id, String title, String description) {}

package fr.tnl.campaign;

/**
 * How a track is offered in an edition.
 *
 * @param form name of the questionnaire under {@code processes/forms}, without its ending
 */
public record TrackDefinition(String form, String title, String description) {}

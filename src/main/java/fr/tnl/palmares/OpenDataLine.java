package fr.tnl.palmares;

import org.jspecify.annotations.Nullable;

/**
 * What a line of the open data is made of.
 *
 * @param certificate address at which the certificate is checked, null where there is none
 * @param page address of the laureate's page
 */
record OpenDataLine(Laureate laureate, PublishedEdition edition, @Nullable String certificate, String page) {}

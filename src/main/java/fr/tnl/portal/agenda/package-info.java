/** The dates of the label for the calendars that people keep. */
@NullMarked
package fr.tnl.portal.agenda;

import org.jspecify.annotations.NullMarked;

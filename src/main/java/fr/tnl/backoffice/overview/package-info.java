/** What there is to do: the first page of each role, the calendar, the mails. */
@NullMarked
package fr.tnl.backoffice.overview;

import org.jspecify.annotations.NullMarked;

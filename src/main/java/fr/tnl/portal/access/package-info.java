/** How applicants get to their dossier: a link by mail, then a session of the browser on that one dossier. */
@NullMarked
package fr.tnl.portal.access;

import org.jspecify.annotations.NullMarked;

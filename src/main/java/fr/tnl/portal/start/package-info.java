/** The way in: a track, a local authority, two contacts, and a draft is there. */
@NullMarked
package fr.tnl.portal.start;

import org.jspecify.annotations.NullMarked;

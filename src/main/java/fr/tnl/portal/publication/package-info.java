/** What everybody may see of the results: the palmarès, and whether a certificate is a true one. */
@NullMarked
package fr.tnl.portal.publication;

import org.jspecify.annotations.NullMarked;

/** What is published: its errata, and editions of the time before the product. */
@NullMarked
package fr.tnl.backoffice.palmares;

import org.jspecify.annotations.NullMarked;

/** Shares reviews out among a jury: no framework, no database, the same plan for the same input. */
@NullMarked
package fr.tnl.review.assignment;

import org.jspecify.annotations.NullMarked;

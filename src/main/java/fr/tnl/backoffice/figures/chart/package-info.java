/**
 * Charts as numbers that a template draws as SVG, without script: drawn for a telephone, 360 units wide, so that their
 * words can be read there.
 */
@NullMarked
package fr.tnl.backoffice.figures.chart;

import org.jspecify.annotations.NullMarked;

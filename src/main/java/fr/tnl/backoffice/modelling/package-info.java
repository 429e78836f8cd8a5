/** The models that are in force, the way to them, and the instances under way. */
@NullMarked
package fr.tnl.backoffice.modelling;

import org.jspecify.annotations.NullMarked;

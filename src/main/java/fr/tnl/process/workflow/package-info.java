/** What the features ask of the engine, behind the interfaces that they declare. */
@NullMarked
package fr.tnl.process.workflow;

import org.jspecify.annotations.NullMarked;

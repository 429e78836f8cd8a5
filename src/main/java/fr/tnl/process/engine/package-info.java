/** How the engine is set up: authorizations, history, who acts. */
@NullMarked
package fr.tnl.process.engine;

import org.jspecify.annotations.NullMarked;

/** The engine's identity service behind the login: the only place outside the process module that knows the engine. */
@NullMarked
package fr.tnl.identity.bridge;

import org.jspecify.annotations.NullMarked;

/** The rehearsals of the models that administrators ask for. */
@NamedInterface("rehearsal")
@NullMarked
package fr.tnl.modelling.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

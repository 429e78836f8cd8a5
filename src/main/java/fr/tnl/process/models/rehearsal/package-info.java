/**
 * The rehearsal of the folder of models: a whole campaign with generated applicants, staff and jurors, on an application
 * of its own in memory, whose clock runs as fast as it can. See {@code docs/adr/0020-rehearsal.md}.
 */
@NullMarked
package fr.tnl.process.models.rehearsal;

import org.jspecify.annotations.NullMarked;

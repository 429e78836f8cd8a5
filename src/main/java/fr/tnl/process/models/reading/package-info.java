/** How people read models: in words and as pictures. */
@NullMarked
package fr.tnl.process.models.reading;

import org.jspecify.annotations.NullMarked;

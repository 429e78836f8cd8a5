/** Task forms and start forms: the facts they show, and the check of what is submitted. */
@NullMarked
package fr.tnl.process.forms;

import org.jspecify.annotations.NullMarked;

/** Mails that a process sends. */
@NullMarked
package fr.tnl.process.mail;

import org.jspecify.annotations.NullMarked;

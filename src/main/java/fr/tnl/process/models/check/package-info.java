/** The models under processes/: their check at start and their deployment. */
@NullMarked
package fr.tnl.process.models;

import org.jspecify.annotations.NullMarked;

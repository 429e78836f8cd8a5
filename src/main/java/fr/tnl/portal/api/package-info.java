/** The palmarès for programs: read only, described by {@code api/openapi.yaml}. */
@NullMarked
package fr.tnl.portal.api;

import org.jspecify.annotations.NullMarked;

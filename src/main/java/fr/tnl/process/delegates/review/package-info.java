/** Steps of jury-review.bpmn. */
@NullMarked
package fr.tnl.process.delegates.review;

import org.jspecify.annotations.NullMarked;

/** Steps of campaign.bpmn. */
@NullMarked
package fr.tnl.process.delegates.campaign;

import org.jspecify.annotations.NullMarked;

package fr.tnl.review;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A juror's judgement of one axis.
 *
 * @param score 0 to 10
 */
@Table(schema = "tnl", name = "review_score")
public record Score(String axis, int score, String comment) {}

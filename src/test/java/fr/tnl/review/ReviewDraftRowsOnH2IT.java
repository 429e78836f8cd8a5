package fr.tnl.review;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:review-drafts;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE")
class ReviewDraftRowsOnH2IT extends ReviewDraftRowsContract {}

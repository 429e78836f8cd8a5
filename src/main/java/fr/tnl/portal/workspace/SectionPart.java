package fr.tnl.portal.workspace;

import fr.tnl.questionnaire.DisplayView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a section's page; exactly one of its members is there.
 *
 * @param html of a text to read, safe
 * @param group title and parts of a group within the section
 */
public record SectionPart(
        @Nullable QuestionView question,
        @Nullable ReadOnlyAnswer readOnly,
        @Nullable String html,
        DisplayView.@Nullable Grid table,
        @Nullable Inner group,
        boolean separator) {

    /** Parts under a title of their own. */
    public record Inner(String title, List<SectionPart> parts) {}

    static SectionPart of(QuestionView question) {
        return new SectionPart(question, null, null, null, null, false);
    }

    static SectionPart of(ReadOnlyAnswer readOnly) {
        return new SectionPart(null, readOnly, null, null, null, false);
    }

    static SectionPart text(String html) {
        return new SectionPart(null, null, html, null, null, false);
    }

    static SectionPart of(DisplayView.Grid table) {
        return new SectionPart(null, null, null, table, null, false);
    }

    static SectionPart of(Inner group) {
        return new SectionPart(null, null, null, null, group, false);
    }

    static SectionPart line() {
        return new SectionPart(null, null, null, null, null, true);
    }
}

package fr.tnl.portal.workspace;

import fr.tnl.dossier.Standing;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The sections of a questionnaire, and how far each has come. */
final class Sections {

    /**
     * @param number from 1
     * @param answered of the {@code asked} questions that are shown
     * @param missing answers without which the dossier cannot be filed
     * @param open whether any of them may be answered anew
     */
    record Line(int number, String title, int asked, int answered, int missing, boolean open) {

        public boolean isDone() {
            return missing == 0;
        }
    }

    private Sections() {}

    static List<Line> of(Standing standing) {
        Answers answers = standing.answers();
        Set<String> missing =
                standing.problems().stream().map(FieldError::field).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        for (Group section : standing.form().sections()) {
            List<Field> shown = section.fields().stream()
                    .filter(field -> !field.readOnly() && !answers.visibility().isHidden(field))
                    .toList();
            lines.add(new Line(
                    lines.size() + 1,
                    section.label(),
                    shown.size(),
                    count(shown, answers.values().keySet()),
                    count(shown, missing),
                    shown.stream().anyMatch(field -> standing.opening().opensQuestion(field.key()))));
        }
        return lines;
    }

    /** @param number from 1, as an address holds it: anything */
    static Group get(Form form, int number) {
        if (number < 1 || number > form.sections().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return form.sections().get(number - 1);
    }

    /** Number of the section that asks a question, from 1; 1 where none does. */
    static int of(Form form, String key) {
        List<Group> sections = form.sections();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).fields().stream().anyMatch(field -> field.key().equals(key))) {
                return i + 1;
            }
        }
        return 1;
    }

    private static int count(List<Field> fields, Set<String> keys) {
        return (int) fields.stream().filter(field -> keys.contains(field.key())).count();
    }
}

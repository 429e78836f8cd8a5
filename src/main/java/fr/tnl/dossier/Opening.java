package fr.tnl.dossier;

import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Visibility;
import fr.tnl.shared.DomainException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a dossier may be changed.
 *
 * @param limited whether it is only those that are named
 * @param questions keys of questions
 * @param places of documents
 */
public record Opening(boolean limited, Set<String> questions, Set<String> places) {

    public static final Opening EVERYTHING = new Opening(false, Set.of(), Set.of());
    public static final Opening NOTHING = new Opening(true, Set.of(), Set.of());

    public Opening {
        questions = Set.copyOf(questions);
        places = Set.copyOf(places);
    }

    /**
     * What is asked for, and the questions that were not asked when the dossier was filed: only an answer that is open
     * makes them appear.
     *
     * @param filed which questions the filed answers hide
     */
    static Opening of(List<DossierPart> wanted, Form form, Visibility filed) {
        Set<String> questions = new HashSet<>();
        Set<String> places = new HashSet<>();
        wanted.forEach(part -> (part.isQuestion() ? questions : places).add(part.id()));
        form.fields().stream().filter(filed::isHidden).map(Field::key).forEach(questions::add);
        return new Opening(true, questions, places);
    }

    public boolean opensQuestion(String key) {
        return !limited || questions.contains(key);
    }

    public boolean opensPlace(String place) {
        return !limited || places.contains(place);
    }

    /** @throws DomainException {@code dossier.complement.placeClosed} */
    void requirePlace(String place) {
        if (!opensPlace(place)) {
            throw new DomainException("dossier.complement.placeClosed", place);
        }
    }

    /** The answers as they stand: as saved where they are open, as filed elsewhere. */
    Map<String, Object> answers(Map<String, Object> saved, Map<String, Object> filed) {
        if (!limited) {
            return saved;
        }
        Map<String, Object> standing = new LinkedHashMap<>(filed);
        standing.keySet().removeIf(this::opensQuestion);
        saved.forEach((key, value) -> {
            if (opensQuestion(key)) {
                standing.put(key, value);
            }
        });
        return standing;
    }
}

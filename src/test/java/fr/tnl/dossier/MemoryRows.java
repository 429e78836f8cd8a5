package fr.tnl.dossier;

import fr.tnl.shared.Actor;
import fr.tnl.testing.MemoryTables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The rows of one dossier in memory. */
final class MemoryRows extends DossierRows {

    private final MemoryTables tables;

    MemoryRows(MemoryTables tables) {
        super(null);
        this.tables = tables;
    }

    @Override
    void delete(UUID dossier) {
        drop(AnswerVersion.class, AnswerVersion::dossier, AnswerVersion::id, dossier);
        drop(Document.class, Document::dossier, Document::id, dossier);
        drop(DossierEvent.class, DossierEvent::dossier, DossierEvent::id, dossier);
        drop(Dossier.class, Dossier::id, Dossier::id, dossier);
    }

    @Override
    void forget(UUID dossier, String email) {
        tables.all(DossierEvent.class).stream()
                .filter(event -> event.dossier().equals(dossier)
                        && event.actorKind() == Actor.Kind.APPLICANT
                        && event.actor().equalsIgnoreCase(email))
                .forEach(event -> tables.update(new DossierEvent(
                        event.id(),
                        dossier,
                        event.number(),
                        event.at(),
                        event.kind(),
                        event.actorKind(),
                        "",
                        event.detail(),
                        event.evidence(),
                        new DossierEvent.Seal(
                                null,
                                event.seal().actorHash(),
                                event.seal().detailSalt(),
                                event.seal().detailHash(),
                                event.seal().previous(),
                                event.seal().hash()))));
    }

    @Override
    List<PersonalData.Access> accesses(UUID dossier, String email) {
        return List.of();
    }

    /** How many rows of any kind there are of a dossier. */
    static Map<String, Integer> count(MemoryTables tables, UUID dossier) {
        return Map.of(
                "answers", of(tables, AnswerVersion.class, AnswerVersion::dossier, dossier),
                "documents", of(tables, Document.class, Document::dossier, dossier),
                "events", of(tables, DossierEvent.class, DossierEvent::dossier, dossier),
                "dossiers", of(tables, Dossier.class, Dossier::id, dossier));
    }

    private static <T> int of(MemoryTables tables, Class<T> type, Function<T, UUID> owner, UUID dossier) {
        return (int) tables.all(type).stream()
                .filter(row -> owner.apply(row).equals(dossier))
                .count();
    }

    private <T> void drop(Class<T> type, Function<T, UUID> owner, Function<T, UUID> id, UUID dossier) {
        tables.all(type).stream()
                .filter(row -> owner.apply(row).equals(dossier))
                .forEach(row -> tables.template().deleteById(id.apply(row), type));
    }
}

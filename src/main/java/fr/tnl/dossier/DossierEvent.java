package fr.tnl.dossier;

import fr.tnl.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One line of a dossier's story.
 *
 * @param detail a short text that completes the kind's, or empty
 */
@Table(schema = "tnl", name = "dossier_event")
public record DossierEvent(
        @Id UUID id, UUID dossier, Instant at, EventKind kind, Actor.Kind actorKind, String actor, String detail) {}

package fr.tnl.palmares;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import fr.tnl.shared.TypedText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a published palmarès right, line by line, and never out of sight. The decision of the jury stays in its dossier
 * as it was taken; beside it stands what the erratum makes of it, and the certificate is made anew.
 */
@Service
@Transactional
public class Errata {

    private static final int LONGEST_REASON = 2_000;

    /**
     * @param before the line as it stands, null where it is added
     * @param after the line as it will stand
     */
    private record Plan(PublishedEdition edition, @Nullable Laureate before, Laureate after, Erratum erratum) {}

    private final PublicationRows editions;
    private final LaureateRows laureates;
    private final ErratumRows errata;
    private final LocalAuthorities authorities;
    private final Dossiers dossiers;
    private final Awards awards;
    private final Certificates certificates;
    private final ErratumWords words;
    private final Messages messages;
    private final Clock clock;

    Errata(
            PublicationRows editions,
            LaureateRows laureates,
            ErratumRows errata,
            LocalAuthorities authorities,
            Dossiers dossiers,
            Awards awards,
            Certificates certificates,
            ErratumWords words,
            Messages messages,
            Clock clock) {
        this.editions = editions;
        this.laureates = laureates;
        this.errata = errata;
        this.authorities = authorities;
        this.dossiers = dossiers;
        this.awards = awards;
        this.certificates = certificates;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Erratum> of(PublishedEdition edition) {
        return errata.ofEdition(edition.edition());
    }

    /** Those that touched a line, the newest first. */
    @Transactional(readOnly = true)
    public List<Erratum> of(Laureate laureate) {
        return errata.ofLaureate(laureate.id());
    }

    /** Those of an authority over all editions, the newest first. */
    @Transactional(readOnly = true)
    public List<Erratum> ofAuthority(String authorityId) {
        return errata.ofAuthority(authorityId);
    }

    /** Of all editions, the newest first. */
    @Transactional(readOnly = true)
    public List<Erratum> newest(int most) {
        return errata.newest(most);
    }

    /** Dossiers of an edition with a result that an authority filed; those that are closed to the person left out. */
    @Transactional(readOnly = true)
    public List<Dossier> dossiersOf(PublishedEdition edition, String authorityId, Sight sight) {
        return dossiers.withResult(edition.code(), authorityId).stream()
                .filter(dossier -> sight.sees(dossier.requireReference().value()))
                .toList();
    }

    /**
     * What the erratum would be; nothing is kept.
     *
     * @param sight of the person: nobody corrects the line of a dossier to which they are tied
     * @throws DomainException naming the field at fault, where there is one
     */
    @Transactional(readOnly = true)
    public Erratum preview(ErratumDraft draft, Actor actor, Sight sight) {
        return plan(edition(editions.find(draft.edition()), draft), draft, actor, sight)
                .erratum();
    }

    /**
     * Makes the erratum, for everybody to see.
     *
     * @param revision of the palmarès as the person saw it
     * @throws DomainException as the preview, or {@code palmares.erratum.meanwhile} where it was changed since
     */
    public Erratum make(ErratumDraft draft, int revision, Actor actor, Sight sight) {
        PublishedEdition edition = edition(editions.lock(draft.edition()), draft);
        if (edition.revision() != revision) {
            throw DomainException.of("palmares.erratum.meanwhile");
        }
        Plan plan = plan(edition, draft, actor, sight);
        if (plan.before() == null) {
            laureates.insert(edition, List.of(plan.after()));
        } else {
            laureates.update(edition, plan.after());
        }
        errata.insert(plan.erratum());
        editions.touch(edition.edition(), plan.erratum().madeAt());
        String reference = plan.erratum().reference();
        if (reference != null) {
            correct(new DossierReference(reference), plan, actor);
        }
        return plan.erratum();
    }

    private void correct(DossierReference reference, Plan plan, Actor actor) {
        Erratum erratum = plan.erratum();
        String level = erratum.levelAfter();
        String told = messages.get(
                "palmares.erratum.told", erratum.number(), words.of(plan.edition(), erratum), erratum.reason());
        awards.correct(
                reference,
                level == null ? Level.NONE : Level.valueOf(level),
                erratum.mentionsAfter(),
                new Awards.Erratum(erratum.number(), erratum.reason(), told),
                actor);
        certificates.replace(reference, erratum.number());
    }

    private Plan plan(PublishedEdition edition, ErratumDraft draft, Actor actor, Sight sight) {
        Plan plan =
                draft.kind() == Erratum.Kind.ADDED ? addition(edition, draft, actor) : change(edition, draft, actor);
        String reference = plan.erratum().reference();
        if (reference != null && !sight.sees(reference)) {
            throw DomainException.of("palmares.erratum.tied", plan.erratum().authorityName());
        }
        if (reference != null
                && !dossiers.get(new DossierReference(reference)).status().isResult()) {
            throw DomainException.of("palmares.erratum.beingTold", reference);
        }
        return plan;
    }

    private Plan change(PublishedEdition edition, ErratumDraft draft, Actor actor) {
        UUID id = draft.laureate();
        Laureate before = (id == null ? Optional.<Laureate>empty() : laureates.find(id))
                .filter(laureate -> laureate.edition().equals(edition.edition()))
                .orElseThrow(() -> DomainException.of("palmares.erratum.unknownLaureate"));
        Integer removedBy = before.removedBy();
        if (removedBy != null) {
            throw DomainException.of("palmares.erratum.gone", before.authorityName(), removedBy);
        }
        String reason = reason(draft);
        if (draft.kind() == Erratum.Kind.REMOVED) {
            int number = errata.lastNumber(edition.edition()) + 1;
            return plan(edition, before, before.removed(number), draft.kind(), reason, actor);
        }
        Laureate after = before.corrected(level(edition, draft, before.track()), mentions(edition, draft));
        if (after.equals(before)) {
            throw DomainException.of(
                    "palmares.erratum.noChange",
                    before.authorityName(),
                    words.distinction(edition, before.level(), before.mentions()));
        }
        return plan(edition, before, after, draft.kind(), reason, actor);
    }

    private Plan addition(PublishedEdition edition, ErratumDraft draft, Actor actor) {
        LocalAuthority authority = authorities
                .find(draft.authorityId())
                .orElseThrow(() -> new DomainException("palmares.erratum.authority", "authority"));
        Optional<Dossier> dossier = dossier(edition, draft, authority);
        Track track = dossier.map(Dossier::track).orElseGet(() -> trackOf(draft.level()));
        Optional<Laureate> there = laureates.find(edition.edition(), authority.id(), track);
        if (there.isPresent() && !there.get().isRemoved()) {
            throw DomainException.of("palmares.erratum.alreadyThere", authority.name(), edition.edition());
        }
        String reason = reason(draft);
        String level = level(edition, draft, track);
        List<String> mentions = mentions(edition, draft);
        // Who was taken out comes back into the line, and to the dossier, that it had
        Laureate after = there.map(old -> old.corrected(level, mentions))
                .orElseGet(() -> Publications.line(
                        edition.edition(),
                        dossier.map(Dossier::reference).orElse(null),
                        authority,
                        dossier.map(Dossier::authorityName).orElse(authority.name()),
                        track,
                        level,
                        mentions,
                        clock.instant()));
        return plan(edition, there.orElse(null), after, draft.kind(), reason, actor);
    }

    private Optional<Dossier> dossier(PublishedEdition edition, ErratumDraft draft, LocalAuthority authority) {
        if (draft.reference().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(dossiers.withResult(edition.code(), authority.id()).stream()
                .filter(dossier -> draft.reference().equals(dossier.reference()))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        "palmares.erratum.dossier", "reference", draft.reference(), authority.name())));
    }

    private Plan plan(
            PublishedEdition edition,
            @Nullable Laureate before,
            Laureate after,
            Erratum.Kind kind,
            String reason,
            Actor actor) {
        Laureate stood = before == null || before.isRemoved() ? null : before;
        Erratum erratum = new Erratum(
                UUID.randomUUID(),
                edition.edition(),
                errata.lastNumber(edition.edition()) + 1,
                kind,
                after.id(),
                after.authorityId(),
                after.authorityName(),
                after.reference(),
                stood == null ? null : stood.level(),
                stood == null ? List.of() : stood.mentions(),
                after.isRemoved() ? null : after.level(),
                after.isRemoved() ? List.of() : after.mentions(),
                reason,
                actor.name(),
                clock.instant());
        return new Plan(edition, before, after, erratum);
    }

    private static PublishedEdition edition(Optional<PublishedEdition> found, ErratumDraft draft) {
        return found.orElseThrow(() -> DomainException.of("palmares.erratum.notProclaimed", draft.edition()));
    }

    private static String reason(ErratumDraft draft) {
        String reason = TypedText.lines(draft.reason());
        if (reason.isEmpty()) {
            throw new DomainException("palmares.erratum.reason.missing", "reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new DomainException(
                    "palmares.erratum.reason.tooLong", "reason", LONGEST_REASON, reason.length() - LONGEST_REASON);
        }
        return reason;
    }

    /** The badge and the other levels are two tracks, each with dossiers of its own. */
    private static String level(PublishedEdition edition, ErratumDraft draft, Track track) {
        if (draft.level().isBlank()) {
            throw new DomainException("palmares.erratum.level.missing", "level");
        }
        PublishedLevel level = edition.requireLevel(draft.level());
        if (trackOf(level.code()) != track) {
            throw new DomainException("palmares.erratum.level.track." + track, "level");
        }
        return level.code();
    }

    /** In the order of the edition, so that the same ones are always equal. */
    private static List<String> mentions(PublishedEdition edition, ErratumDraft draft) {
        Set<String> wanted = draft.mentions();
        wanted.forEach(edition::requireMention);
        return edition.mentions().stream()
                .map(PublishedMention::code)
                .filter(wanted::contains)
                .toList();
    }

    static Track trackOf(String level) {
        return level.equals(Level.BADGE.name()) ? Track.BADGE : Track.LABEL;
    }
}

package fr.tnl.process.models.rehearsal;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.authority.OtherOrganisation;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Complements;
import fr.tnl.dossier.AnswerEdit;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.questionnaire.Entered;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import fr.tnl.shared.Actor;
import fr.tnl.shared.Siren;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Those who apply: they begin a dossier and file it, most of them; some change what they filed, some withdraw, and who
 * is asked for a complement answers in time, or not.
 */
@Component
@Profile(DressRehearsal.PROFILE)
class Applicants {

    private static final byte[] DOCUMENT = "%PDF-1.7\n%âãÏÓ\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final Actor APPLICANT = Actor.applicant("t@collectivite.example");

    private static final double BADGE = 0.25;
    private static final double OUTSIDE_THE_REFERENTIAL = 0.03;
    private static final double NEVER_FILED = 0.03;
    private static final double AMENDED = 0.08;
    private static final double WITHDRAWN = 0.05;
    private static final double ANSWERS_COMPLEMENT = 0.8;
    private static final double EAGERNESS = 0.9;

    private final LocalAuthorities authorities;
    private final Drafts drafts;
    private final DraftAnswers answers;
    private final Applications applications;
    private final Complements complements;
    private final Dossiers dossiers;
    private final FeelEvaluator feel;
    private final Clock clock;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    Applicants(
            LocalAuthorities authorities,
            Drafts drafts,
            DraftAnswers answers,
            Applications applications,
            Complements complements,
            Dossiers dossiers,
            FeelEvaluator feel,
            Clock clock) {
        this.authorities = authorities;
        this.drafts = drafts;
        this.answers = answers;
        this.applications = applications;
        this.complements = complements;
        this.dossiers = dossiers;
        this.feel = feel;
        this.clock = clock;
    }

    /** Notes for each applicant when they come. */
    void plan(Season season, List<LocalAuthority> candidates, Troubles troubles) {
        Instant first = season.calendar().opensAt().plus(Duration.ofHours(2));
        Instant last = season.calendar().closesAt().minus(Duration.ofHours(2));
        for (int i = 0; i < season.dossiers(); i++) {
            int number = i;
            Random chance = season.chance("applicant", number);
            Track track = chance.nextDouble() < BADGE ? Track.BADGE : Track.LABEL;
            boolean outside = chance.nextDouble() < OUTSIDE_THE_REFERENTIAL;
            Instant at = Season.between(first, last, chance);
            note(season, troubles, at, () -> {
                LocalAuthority authority = outside ? declared(number) : candidates.get(number % candidates.size());
                apply(season, troubles, number, authority, track, chance);
            });
        }
    }

    /** What is refused, as where they change what they have just withdrawn in another window, they see on the page. */
    private static void note(Season season, Troubles troubles, Instant at, Runnable act) {
        season.agenda().note(at, () -> troubles.attempt("portail", act));
    }

    private LocalAuthority declared(int number) {
        return authorities.declare(new OtherOrganisation(
                siren(20_000_000 + number),
                "Syndicat mixte de la répétition n° " + number,
                "7354",
                "Nous mutualisons le numérique de nos communes."));
    }

    /** With the last digit that makes it one. */
    private static String siren(int beginning) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "%08d%d".formatted(beginning, digit))
                .filter(Siren::isValid)
                .findFirst()
                .orElseThrow();
    }

    private void apply(
            Season season, Troubles troubles, int number, LocalAuthority authority, Track track, Random chance) {
        Dossier draft = drafts.start(new StartRequest(
                season.edition().code(),
                track,
                authority.id(),
                contact(ContactRole.ELECTED, "Élise Martin", "e"),
                contact(ContactRole.TECHNICAL, "Théo Roux", "t"),
                true));
        fill(draft, chance);
        drafts.required(draft)
                .forEach(document ->
                        drafts.addDocument(draft.id(), document.id(), document.id() + ".pdf", DOCUMENT, APPLICANT));
        if (chance.nextDouble() < NEVER_FILED) {
            return;
        }
        Dossier filed = applications.file(draft.id(), clock.instant(), APPLICANT);
        season.applicants().put(filed.requireReference().value(), number);
        Instant closing = season.calendar().closesAt();
        if (chance.nextDouble() < AMENDED) {
            note(season, troubles, Season.between(clock.instant(), closing, chance), () -> amend(draft.id(), chance));
        }
        if (chance.nextDouble() < WITHDRAWN) {
            note(
                    season,
                    troubles,
                    Season.between(clock.instant(), season.calendar().proclaimsAt(), chance),
                    () -> withdraw(draft.id()));
        }
    }

    private static Contact contact(ContactRole role, String name, String place) {
        return Contact.of(role, place, name, "", place + "@collectivite.example", "");
    }

    private void fill(Dossier dossier, Random chance) {
        Form form = drafts.form(dossier);
        Map<String, Object> filled =
                new Respondent(feel, chance, chance.nextDouble(), EAGERNESS).answer(form, drafts.facts(dossier));
        Set<String> keys = form.fields().stream().map(Field::key).collect(Collectors.toSet());
        Map<String, List<String>> known = Entered.of(drafts.answers(dossier).values());
        answers.save(dossier.id(), new AnswerEdit(keys, Entered.of(filled), known, Set.of()), APPLICANT);
    }

    /** Where it may still be changed. */
    private void amend(UUID id, Random chance) {
        Dossier dossier = dossiers.find(id).orElseThrow();
        if (dossier.status() == DossierStatus.FILED) {
            fill(dossier, chance);
            applications.amend(id, clock.instant(), APPLICANT);
        }
    }

    private void withdraw(UUID id) {
        Dossier dossier = dossiers.find(id).orElseThrow();
        if (dossier.status().mayBecome(DossierStatus.WITHDRAWN)) {
            applications.withdraw(id, "Nous reviendrons l’an prochain.", APPLICANT);
        }
    }

    /** Who was asked for a complement since the last look notes when to answer. */
    void lookAtComplements(Season season, Troubles troubles) {
        List<Candidacy> waiting = Arrays.stream(Track.values())
                .flatMap(track ->
                        dossiers
                                .candidacies(season.edition().code(), track, DossierStatus.COMPLEMENT_REQUESTED)
                                .stream())
                .toList();
        // Who answered may be asked once more
        asked.retainAll(waiting.stream().map(Candidacy::reference).collect(Collectors.toSet()));
        for (Candidacy candidacy : waiting) {
            if (asked.add(candidacy.reference())) {
                Dossier dossier = dossiers.get(candidacy.dossier());
                Random chance = season.chance("complement", season.who(candidacy.reference()), dossier.filedVersions());
                if (chance.nextDouble() < ANSWERS_COMPLEMENT) {
                    note(
                            season,
                            troubles,
                            clock.instant().plus(Duration.ofHours(6 + chance.nextInt(24 * 14))),
                            () -> complete(dossier.id()));
                }
            }
        }
    }

    private void complete(UUID id) {
        if (dossiers.find(id).orElseThrow().status() == DossierStatus.COMPLEMENT_REQUESTED) {
            complements.answer(id, "Voici ce qui manquait.", APPLICANT);
        }
    }
}

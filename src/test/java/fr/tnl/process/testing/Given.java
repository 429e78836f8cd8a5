package fr.tnl.process.testing;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.award.Decision;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.shared.DossierReference;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Things of the domain as the mocks hand them out. */
public final class Given {

    public static final DossierReference REFERENCE = new DossierReference("TNL-2026-0001");
    public static final String AUTHORITY = "Rennes";

    private Given() {}

    public static Dossier dossier(Track track) {
        return dossier(track, REFERENCE);
    }

    public static Dossier dossier(Track track, DossierReference reference) {
        Instant filedAt = paris("2026-09-20T10:00");
        return new Dossier(
                UUID.randomUUID(),
                reference.value(),
                "2026",
                track,
                "COMMUNE-35238",
                AUTHORITY,
                DossierStatus.FILED,
                null,
                null,
                1,
                filedAt,
                filedAt,
                filedAt,
                Set.of(
                        new Contact(ContactRole.ELECTED, "Anne Dupont", "Maire", "anne.dupont@rennes.example", ""),
                        new Contact(ContactRole.TECHNICAL, "Yann Le Goff", "DSI", "yann.legoff@rennes.example", "")),
                1);
    }

    /** The same dossier, later. */
    public static Dossier with(Dossier dossier, DossierStatus status) {
        return new Dossier(
                dossier.id(),
                dossier.reference(),
                dossier.edition(),
                dossier.track(),
                dossier.authorityId(),
                dossier.authorityName(),
                status,
                dossier.shownStatus(),
                dossier.place(),
                dossier.filedVersions(),
                dossier.createdAt(),
                dossier.updatedAt(),
                dossier.filedAt(),
                dossier.contacts(),
                dossier.version());
    }

    public static LocalAuthority authority(AuthorityKind kind, Integer population) {
        return new LocalAuthority(
                "COMMUNE-35238",
                kind,
                null,
                "35238",
                AUTHORITY,
                "35",
                "Ille-et-Vilaine",
                "53",
                "Bretagne",
                List.of(),
                population,
                List.of(),
                null,
                null,
                true);
    }

    public static Review assigned(UUID id, int number, String juror, Instant due) {
        return review(id, number, juror, ReviewState.ASSIGNED, due);
    }

    public static Review without(UUID id, int number, ReviewState state) {
        return review(id, number, null, state, null);
    }

    private static Review review(UUID id, int number, String juror, ReviewState state, Instant due) {
        return new Review(
                id,
                REFERENCE.value(),
                "2026",
                number,
                juror,
                state,
                due == null ? null : due.minusSeconds(1),
                due,
                null,
                "",
                Set.of(),
                Set.of(),
                1);
    }

    public static Decision decision(Level level) {
        return new Decision(REFERENCE.value(), level, level, "", "Beau dossier.", "", "presidence", Instant.EPOCH, 1);
    }

    /** A whole review as the form sends it. */
    public static Map<String, Object> assessment(int score) {
        Map<String, Object> input = new HashMap<>();
        for (String axis : List.of("strategy", "practices", "software", "communication", "data")) {
            input.put("score_" + axis, score);
            input.put("comment_" + axis, "Commentaire sur " + axis);
        }
        input.put("recused", false);
        input.put("overallComment", "Un dossier solide.");
        return input;
    }

    public static Map<String, Object> recusal() {
        return Map.of("recused", true, "recusalReason", "J’y suis conseillère municipale.");
    }

    /** @param local such as {@code 2026-09-20T10:00} in Paris */
    public static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}

package fr.tnl.portal.access;

import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that applicants ask for. They are noted with what the request changes and mailed afterwards, so that nothing is
 * lost while no mail leaves, and no answer tells by its speed whether an address is known.
 */
@Service
@Transactional
public class LinkRequests {

    interface Rows extends Repository<LinkRequest, UUID> {

        List<LinkRequest> findBySentAtIsNullAndDueAtBeforeAndRequestedAtAfter(Instant due, Instant since);

        List<LinkRequest> findByDossierOrderByRequestedAtAsc(UUID dossier);

        boolean existsByDossierAndEmailAndRequestedAtAfter(UUID dossier, String email, Instant since);
    }

    /** Who asks again within this time gets one mail. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A link that is later than this helps nobody: it will have been asked for again. */
    private static final Duration LATEST = Duration.ofDays(2);

    private final Rows rows;
    private final Dossiers dossiers;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    LinkRequests(Rows rows, Dossiers dossiers, JdbcAggregateTemplate template, Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.template = template;
        this.clock = clock;
    }

    /** Owes a link to each contact of the dossier. */
    public void requestFor(Dossier dossier) {
        dossier.reachable().forEach(contact -> request(dossier, contact));
    }

    /** Owes a link to each dossier of which the address is a contact's; to an unknown address nothing is sent. */
    public void requestFor(String email) {
        String address = TypedText.line(email);
        for (Dossier dossier : dossiers.ofContact(address)) {
            dossier.contacts().stream()
                    .filter(contact -> contact.isAt(address))
                    .forEach(contact -> request(dossier, contact));
        }
    }

    @Transactional(readOnly = true)
    List<LinkRequest> of(UUID dossier) {
        return rows.findByDossierOrderByRequestedAtAsc(dossier);
    }

    void delete(LinkRequest request) {
        template.deleteById(request.id(), LinkRequest.class);
    }

    @Transactional(readOnly = true)
    List<LinkRequest> due() {
        Instant now = clock.instant();
        return rows.findBySentAtIsNullAndDueAtBeforeAndRequestedAtAfter(now, now.minus(LATEST));
    }

    void sent(LinkRequest request) {
        template.update(request.sent(clock.instant()));
    }

    void tryLater(LinkRequest request) {
        template.update(request.later(clock.instant()));
    }

    private void request(Dossier dossier, Contact contact) {
        Instant now = clock.instant();
        if (!rows.existsByDossierAndEmailAndRequestedAtAfter(dossier.id(), contact.email(), now.minus(PATIENCE))) {
            template.insert(LinkRequest.of(dossier.id(), contact.email(), now));
        }
    }
}

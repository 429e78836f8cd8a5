package fr.tnl.palmares;

import fr.tnl.campaign.Campaigns;
import fr.tnl.palmares.Signature.Act;
import fr.tnl.palmares.Signature.Quality;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The palmarès is signed by two people, over the same list: the presidency first, then the secretariat. Where anything
 * changes in between, the first signature falls and both sign again.
 */
@Service
@Transactional
public class Signatures {

    interface Rows extends Repository<Signature, UUID> {

        List<Signature> findByEditionOrderByNumberAsc(String edition);
    }

    private final Rows rows;
    private final Proposals proposals;
    private final Palmares palmares;
    private final Campaigns campaigns;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Signatures(
            Rows rows,
            Proposals proposals,
            Palmares palmares,
            Campaigns campaigns,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.palmares = palmares;
        this.campaigns = campaigns;
        this.template = template;
        this.clock = clock;
    }

    /** All that was signed or withheld, the oldest first. */
    @Transactional(readOnly = true)
    public List<Signature> of(EditionCode edition) {
        return rows.findByEditionOrderByNumberAsc(edition.value());
    }

    /** The signature of the presidency that waits for that of the secretariat, whether or not the list has changed. */
    @Transactional(readOnly = true)
    public Optional<Signature> first(EditionCode edition) {
        List<Signature> trace = of(edition);
        return trace.isEmpty()
                ? Optional.empty()
                : Optional.of(trace.get(trace.size() - 1)).filter(Signatures::isFirst);
    }

    private static boolean isFirst(Signature last) {
        return last.quality() == Quality.PRESIDENCY && last.act() == Act.SIGNED;
    }

    /**
     * The presidency signs, or will not.
     *
     * @param sight of the person
     * @return whether it is signed
     * @throws DomainException where a decision is owed, the list is not the one they read, or a reason is missing
     */
    public boolean answerOfPresidency(EditionCode edition, Answer answer, Actor actor, Sight sight) {
        campaigns.hold(edition);
        Proposal proposal = proposals.of(edition);
        if (answer.signs()) {
            requireSignable(proposal, answer, sight);
        }
        note(edition, Quality.PRESIDENCY, answer, actor, proposal);
        return answer.signs();
    }

    /**
     * The secretariat signs what the presidency has signed, or will not; with both signatures the palmarès is approved.
     *
     * @param sight of the person
     * @return whether it is approved; else the presidency is asked again
     * @throws DomainException where it is the same person, the list is not the one they read, or a reason is missing
     */
    public boolean answerOfSecretariat(EditionCode edition, Answer answer, Actor actor, Sight sight) {
        campaigns.hold(edition);
        Signature first =
                first(edition).orElseThrow(() -> DomainException.of("palmares.sign.presidencyFirst", edition));
        Proposal proposal = proposals.of(edition);
        if (answer.signs()) {
            requireOther(first, actor);
            requireSignable(proposal, answer, sight);
            requireSame(first, proposal);
        } else if (!proposal.fingerprint().equals(first.fingerprint())) {
            add(edition, Quality.SECRETARIAT, Act.FELL, actor, proposal, answer.words());
            return false;
        }
        note(edition, Quality.SECRETARIAT, answer, actor, proposal);
        if (answer.signs()) {
            palmares.approve(edition, first.words(), Actor.staff(first.account()));
        }
        return answer.signs();
    }

    private static void requireSignable(Proposal proposal, Answer answer, Sight sight) {
        proposal.requireDecided(sight);
        if (!proposal.fingerprint().shown().equals(answer.seen())) {
            throw DomainException.of("palmares.sign.changed");
        }
    }

    private static void requireSame(Signature first, Proposal proposal) {
        if (!proposal.fingerprint().equals(first.fingerprint())) {
            throw DomainException.of("palmares.sign.fallen");
        }
    }

    private static void requireOther(Signature first, Actor actor) {
        if (first.account().equals(actor.name())) {
            throw DomainException.of("palmares.sign.samePerson");
        }
    }

    private void note(EditionCode edition, Quality quality, Answer answer, Actor actor, Proposal proposal) {
        if (!answer.signs() && answer.words().isBlank()) {
            throw new DomainException("palmares.withhold.noReason", "withholdReason");
        }
        add(edition, quality, answer.signs() ? Act.SIGNED : Act.WITHHELD, actor, proposal, answer.words());
    }

    private void add(EditionCode edition, Quality quality, Act act, Actor actor, Proposal proposal, String words) {
        template.insert(new Signature(
                UUID.randomUUID(),
                edition.value(),
                of(edition).size() + 1,
                quality,
                act,
                actor.name(),
                clock.instant(),
                proposal.fingerprint().value(),
                proposal.laureates().size(),
                proposal.lines().size(),
                words));
    }
}

package fr.tnl.review;

import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the jury, and what is known of their ties. */
@Service
@Transactional
public class Jurors {

    static final int LONGEST_REASON = 1_000;

    interface Rows extends Repository<Juror, String> {

        Juror save(Juror juror);

        @Query(value = JurorRows.SELECT + "where j.account = :account", resultSetExtractorClass = JurorRows.class)
        List<Juror> findByAccount(@Param("account") String account);

        @Query(value = JurorRows.SELECT + "order by j.name, j.account", resultSetExtractorClass = JurorRows.class)
        List<Juror> findAllByName();
    }

    /**
     * A tie as somebody tells it.
     *
     * @param reason in words; may be empty
     */
    public record ToldTie(String authorityId, Tie.Kind kind, String reason) {}

    private final Rows rows;
    private final Clock clock;

    Jurors(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Juror add(String account, String name, String email) {
        if (find(account).isPresent()) {
            throw new DomainException("review.juror.exists", "account", account);
        }
        return rows.save(Juror.named(account, name, email));
    }

    /**
     * What a juror says of themselves for an edition: all their ties, in place of those that they told before, and the
     * axes that they know best.
     */
    Juror declare(String account, EditionCode edition, Collection<ToldTie> ties, Set<String> axes) {
        Actor actor = Actor.staff(account);
        Set<Tie> own =
                ties.stream().map(tie -> tie(tie, Tie.Origin.JUROR, actor)).collect(Collectors.toSet());
        return rows.save(get(account).declaring(declaration(edition, actor), own, axes));
    }

    /** The secretariat vouches that it knows all ties of a juror, who told them by other ways. */
    Juror vouch(String account, EditionCode edition, Actor actor) {
        return rows.save(get(account).declared(declaration(edition, actor)));
    }

    /** Adds a tie, or says anew what the same teller said of the same local authority. */
    Juror tie(String account, ToldTie tie, Tie.Origin origin, Actor actor) {
        return rows.save(get(account).withTie(tie(tie, origin, actor)));
    }

    /** Lifts what one teller said; what others say of the same local authority stays. */
    Juror untie(String account, String authorityId, Tie.Origin origin) {
        return rows.save(get(account).withoutTie(authorityId, origin));
    }

    /** @param axes ids of those that the juror knows best */
    Juror knows(String account, Set<String> axes) {
        return rows.save(get(account).expertIn(axes));
    }

    /** Whether the juror may be given reviews from now on; those that they have are another matter. */
    Juror seat(String account, boolean active) {
        return rows.save(get(account).seated(active));
    }

    @Transactional(readOnly = true)
    public List<Juror> all() {
        return rows.findAllByName();
    }

    @Transactional(readOnly = true)
    public boolean sits(String account) {
        return find(account).filter(Juror::active).isPresent();
    }

    public Optional<Juror> find(String account) {
        return rows.findByAccount(account).stream().findFirst();
    }

    /** @throws DomainException {@code review.juror.unknown} */
    @Transactional(readOnly = true)
    public Juror get(String account) {
        return find(account).orElseThrow(() -> new DomainException("review.juror.unknown", "chosenJuror", account));
    }

    private Tie tie(ToldTie told, Tie.Origin origin, Actor actor) {
        if (told.reason().length() > LONGEST_REASON) {
            throw new DomainException("review.tie.reasonTooLong", "reason", LONGEST_REASON);
        }
        return new Tie(told.authorityId(), told.kind(), origin, told.reason(), actor.name(), clock.instant());
    }

    private Juror.Declaration declaration(EditionCode edition, Actor actor) {
        return new Juror.Declaration(edition.value(), actor.name(), clock.instant());
    }
}

package fr.tnl.review;

import fr.tnl.shared.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the jury. */
@Service
@Transactional
public class Jurors {

    interface Rows extends Repository<Juror, String> {

        Juror save(Juror juror);

        Optional<Juror> findById(String account);

        List<Juror> findAllByOrderByNameAsc();
    }

    private final Rows rows;

    Jurors(Rows rows) {
        this.rows = rows;
    }

    public Juror add(String account, String name, String email) {
        if (rows.findById(account).isPresent()) {
            throw new DomainException("review.juror.exists", "account", account);
        }
        return rows.save(new Juror(account, name, email, true, Set.of(), 0));
    }

    /** Replaces the local authorities that a juror is tied to. */
    public Juror tie(String account, Set<String> authorityIds) {
        return rows.save(get(account).withTies(authorityIds));
    }

    @Transactional(readOnly = true)
    public List<Juror> all() {
        return rows.findAllByOrderByNameAsc();
    }

    @Transactional(readOnly = true)
    public Optional<Juror> find(String account) {
        return rows.findById(account);
    }

    /** @throws DomainException {@code review.juror.unknown} */
    @Transactional(readOnly = true)
    public Juror get(String account) {
        return find(account).orElseThrow(() -> new DomainException("review.juror.unknown", "chosenJuror", account));
    }
}

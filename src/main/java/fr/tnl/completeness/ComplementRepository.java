package fr.tnl.completeness;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ComplementRepository extends Repository<Complement, UUID> {

    Complement save(Complement complement);

    List<Complement> findByReferenceOrderByRequestedAtAsc(String reference);
}

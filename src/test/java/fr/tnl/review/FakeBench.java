package fr.tnl.review;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jurors and reviews in memory; loads are counted over these reviews, as the database would. */
final class FakeBench {

    private final Map<String, Juror> jurors = new LinkedHashMap<>();
    private final Map<UUID, Review> reviews = new LinkedHashMap<>();

    FakeBench(Juror... members) {
        for (Juror member : members) {
            jurors.put(member.account(), member);
        }
    }

    Jurors jurors() {
        return new Jurors(new JurorRows());
    }

    ReviewRepository reviews() {
        return new ReviewRows();
    }

    JuryBench bench(Clock clock) {
        return new JuryBench(jurors(), reviews(), loads(), clock);
    }

    private JdbcClient loads() {
        JdbcClient jdbc = mock(JdbcClient.class);
        JdbcClient.StatementSpec statement = mock(JdbcClient.StatementSpec.class, RETURNS_SELF);
        when(jdbc.sql(any())).thenReturn(statement);
        doAnswer(call -> {
                    RowCallbackHandler handler = call.getArgument(0);
                    for (Map.Entry<String, Long> load : counted().entrySet()) {
                        handler.processRow(row(load.getKey(), load.getValue().intValue()));
                    }
                    return null;
                })
                .when(statement)
                .query(any(RowCallbackHandler.class));
        return jdbc;
    }

    private Map<String, Long> counted() {
        return reviews.values().stream()
                .map(Review::juror)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(juror -> juror, Collectors.counting()));
    }

    private static ResultSet row(String juror, int number) throws SQLException {
        ResultSet row = mock(ResultSet.class);
        when(row.getString("juror")).thenReturn(juror);
        when(row.getInt("number")).thenReturn(number);
        return row;
    }

    private final class JurorRows implements Jurors.Rows {

        @Override
        public Juror save(Juror juror) {
            jurors.put(juror.account(), juror);
            return juror;
        }

        @Override
        public Optional<Juror> findById(String account) {
            return Optional.ofNullable(jurors.get(account));
        }

        @Override
        public List<Juror> findAllByOrderByNameAsc() {
            return jurors.values().stream()
                    .sorted(Comparator.comparing(Juror::name))
                    .toList();
        }
    }

    private final class ReviewRows implements ReviewRepository {

        @Override
        public Review save(Review review) {
            reviews.put(review.id(), review);
            return review;
        }

        @Override
        public Optional<Review> findById(UUID id) {
            return Optional.ofNullable(reviews.get(id));
        }

        @Override
        public List<Review> findByReferenceOrderByNumberAsc(String reference) {
            return reviews.values().stream()
                    .filter(review -> review.reference().equals(reference))
                    .sorted(Comparator.comparingInt(Review::number))
                    .toList();
        }

        @Override
        public List<Review> findByEditionAndJuror(String edition, String juror) {
            return reviews.values().stream()
                    .filter(review -> review.edition().equals(edition) && juror.equals(review.juror()))
                    .toList();
        }
    }
}

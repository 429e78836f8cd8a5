package fr.tnl.shared;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Tells an administrator in words why the database cannot be reached and how to mend it, and no password. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** What keeps the application from its database; the name stands in message keys. */
    private enum Obstacle {
        UNKNOWN_HOST,
        REFUSED,
        SILENT,
        LOGIN,
        MISSING,
        LOCKED
    }

    /** The last one is what the driver says where there is no password at all. */
    private static final Set<String> WRONG_LOGIN = Set.of("28000", "28P01", "08004");

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final int H2_OPENED_BY_ANOTHER_PROCESS = 90020;

    private final Messages messages;
    private final Environment environment;

    DatabaseUnreachableAnalyzer(Environment environment) {
        this.messages = StartupTexts.of(environment);
        this.environment = environment;
    }

    @Override
    protected @org.jspecify.annotations.Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException problem) {
        return Stream.iterate(rootFailure, Objects::nonNull, Throwable::getCause)
                .map(DatabaseUnreachableAnalyzer::obstacle)
                .flatMap(Optional::stream)
                .findFirst()
                .map(obstacle -> new FailureAnalysis(
                        messages.get("shared.database." + obstacle, address(), account()),
                        messages.get("shared.database." + obstacle + ".action"),
                        problem))
                .orElse(null);
    }

    private static Optional<Obstacle> obstacle(Throwable failure) {
        if (failure instanceof SQLException problem) {
            return obstacle(problem);
        }
        if (failure instanceof UnknownHostException) {
            return Optional.of(Obstacle.UNKNOWN_HOST);
        }
        if (failure instanceof ConnectException) {
            return Optional.of(Obstacle.REFUSED);
        }
        return failure instanceof SocketTimeoutException ? Optional.of(Obstacle.SILENT) : Optional.empty();
    }

    private static Optional<Obstacle> obstacle(SQLException problem) {
        String state = Objects.requireNonNullElse(problem.getSQLState(), "");
        if (problem.getErrorCode() == H2_OPENED_BY_ANOTHER_PROCESS) {
            return Optional.of(Obstacle.LOCKED);
        }
        if (WRONG_LOGIN.contains(state)) {
            return Optional.of(Obstacle.LOGIN);
        }
        return state.equals(NO_SUCH_DATABASE) ? Optional.of(Obstacle.MISSING) : Optional.empty();
    }

    /** Without what follows the name of the database, where a password may stand, nor one before the host. */
    private String address() {
        return environment
                .getProperty("spring.datasource.url", "?")
                .replaceFirst("[;?].*", "")
                .replaceFirst("//[^/@]*@", "//");
    }

    private String account() {
        return environment.getProperty("spring.datasource.username", "?");
    }
}

package fr.tnl.process.models.rehearsal;

import fr.tnl.TnlApplication;
import fr.tnl.process.models.check.CheckCommand;
import fr.tnl.process.models.deployment.ModelsRefused;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The rehearsal from the command line, {@code bin/models rehearse}: always in a process of its own, whose database is in
 * memory, whose mails go to a folder that is deleted, and whose clock is nobody else's.
 *
 * <p>Options: {@code --dossiers=500}, {@code --seed=1}, {@code --report=target.html}; else the folder. The result goes to
 * the standard output; how far it is, and where the report lies, to the other. Another process that begins it names with
 * {@code --room=folder} where all is written, and it ends with that process.
 */
public final class RehearsalCommand {

    /** Exit codes: all went well, something got stuck, the folder is refused or there is none, it broke off. */
    static final int FINE = 0;

    static final int STUCK = 1;
    static final int REFUSED = 2;
    static final int BROKEN_OFF = 3;

    private static final int USUAL_DOSSIERS = 500;

    /**
     * @param report where it is written
     * @param room of a rehearsal that another process began
     */
    private record Options(String folder, int dossiers, long seed, Path report, Optional<Path> room) {

        private static final String DOSSIERS = "--dossiers=";
        private static final String SEED = "--seed=";
        private static final String REPORT = "--report=";
        private static final String ROOM = "--room=";

        /** @throws DomainException where an option should be a number and is none, or none that can be rehearsed */
        static Options of(String[] arguments) {
            String folder = "processes";
            int dossiers = USUAL_DOSSIERS;
            long seed = 1;
            Path report = Path.of("repetition.html");
            Optional<Path> room = Optional.empty();
            try {
                for (String argument : arguments) {
                    if (argument.startsWith(DOSSIERS)) {
                        dossiers = Integer.parseInt(argument.substring(DOSSIERS.length()));
                    } else if (argument.startsWith(SEED)) {
                        seed = Long.parseLong(argument.substring(SEED.length()));
                    } else if (argument.startsWith(REPORT)) {
                        report = Path.of(argument.substring(REPORT.length()));
                    } else if (argument.startsWith(ROOM)) {
                        room = Optional.of(Path.of(argument.substring(ROOM.length())));
                    } else {
                        folder = argument;
                    }
                }
            } catch (NumberFormatException wrong) {
                throw DomainException.of("process.rehearsal.number");
            }
            if (dossiers < 1) {
                throw DomainException.of("process.rehearsal.number");
            }
            return new Options(folder, dossiers, seed, report, room);
        }
    }

    private RehearsalCommand() {}

    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        Messages texts = new Messages(CheckCommand.texts());
        System.exit(run(arguments, texts, out));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int run(String[] arguments, Messages texts, PrintStream out) {
        try {
            Options options = Options.of(arguments);
            options.room().ifPresent(Lifeline::hold);
            // Asked before an application starts, which would tell it as a failure of its own
            new ProcessesFolder(options.folder());
            return run(options, out);
        } catch (ModelsRefused refused) {
            out.println(refused.getMessage());
            return REFUSED;
        } catch (DomainException problem) {
            out.println(texts.of(problem));
            return REFUSED;
        } catch (IOException | RuntimeException | Error unexpected) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(unexpected);
            out.println(texts.get(
                    "process.rehearsal.unexpected",
                    cause.getClass().getSimpleName(),
                    Objects.requireNonNullElse(cause.getMessage(), "–")));
            return BROKEN_OFF;
        }
    }

    private static int run(Options options, PrintStream out) throws IOException {
        PrintStream aside = stream(FileDescriptor.err);
        Path data = Files.createTempDirectory("repetition");
        try (ConfigurableApplicationContext application = start(options.folder(), data, options.dossiers())) {
            Messages messages = application.getBean(Messages.class);
            RehearsalReport report = application
                    .getBean(DressRehearsal.class)
                    .run(
                            options.dossiers(),
                            options.seed(),
                            day -> aside.println(messages.get("process.rehearsal.until", day)));
            Files.writeString(
                    options.report(), application.getBean(ReportPage.class).html(report));
            Summary.lines(report, messages).forEach(out::println);
            aside.println(messages.get(
                    "process.rehearsal.written",
                    options.report().toAbsolutePath().normalize()));
            return report.fine() ? FINE : STUCK;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** Arguments outweigh whatever the environment says: nothing of the real application is within reach. */
    private static ConfigurableApplicationContext start(String folder, Path data, int dossiers) {
        EngineStatements statements = EngineStatements.read();
        SpringApplication application = new SpringApplication(TnlApplication.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("engineStatements", statements));
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=" + DressRehearsal.PROFILE,
                "--spring.datasource.url=jdbc:h2:mem:rehearsal;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=512"
                        + ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "--spring.datasource.username=sa",
                "--spring.datasource.password=",
                // A connection remembers how it read tables when they were empty: new ones, as soon as may be, know
                // better
                "--spring.datasource.hikari.max-lifetime=30000",
                "--spring.mail.host=",
                "--tnl.data=" + data,
                "--tnl.documents.location=" + data.resolve("documents"),
                "--tnl.file-sync=false",
                "--tnl.referential.communes=" + dossiers,
                "--tnl.rounds=false",
                "--tnl.mail.outbox=" + data.resolve("outbox"),
                "--tnl.mail.reply-to=",
                "--tnl.antivirus.host=",
                "--tnl.journal.witness=",
                "--tnl.admin.password=repetition-generale",
                "--tnl.public-address=https://repetition.example",
                "--tnl.processes.location=" + folder,
                "--camunda.bpm.job-execution.enabled=false",
                "--camunda.bpm.history-level=activity",
                // What fails is in the report
                "--logging.level.root=OFF",
                "--logging.level.fr.tnl=OFF"));
        return application.run(settings.toArray(String[]::new));
    }
}

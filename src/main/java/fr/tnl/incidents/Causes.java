package fr.tnl.incidents;

import fr.tnl.shared.Messages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises why a step failed by what it said: engine, database and mail server tell it in English only. */
@Component
public class Causes {

    /** The first group of the pattern, where it has one, tells what the cause is about. */
    private record Sign(CauseKind kind, Pattern pattern) {

        static Sign of(CauseKind kind, String pattern) {
            return new Sign(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
        }

        Optional<Cause> in(String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                return Optional.empty();
            }
            return Optional.of(new Cause(kind, matcher.groupCount() == 0 ? "" : about(matcher)));
        }

        private static String about(Matcher matcher) {
            return IntStream.rangeClosed(1, matcher.groupCount())
                    .mapToObj(matcher::group)
                    .filter(group -> group != null && !group.isBlank())
                    .findFirst()
                    .orElse("");
        }
    }

    /** How the name of a file begins that a document is made from. */
    private static final String DOCUMENTS = "documents/";

    /** What follows is seldom telling, and may be long. */
    private static final int TELLING = 1000;

    private static final String NO_ANSWER = "Connection (?:refused|reset|timed out)|connect timed out|Read timed out"
            + "|UnknownHost|Name or service not known|No route to host|Network is unreachable"
            + "|Couldn't connect to host|Could not connect to SMTP host";

    /** In this order: what is said first is closest to the cause. */
    private static final List<Sign> SIGNS = List.of(
            Sign.of(CauseKind.DISK_FULL, "No space left on device|Disk quota exceeded|not enough space"),
            Sign.of(
                    CauseKind.CONFLICT,
                    "updated by another transaction|OptimisticLock|changed at the same time|deadlock|Concurrent update"),
            Sign.of(
                    CauseKind.VARIABLE_MISSING,
                    "process variable '(\\w+)' is missing|Cannot resolve identifier '(\\w+)'"),
            Sign.of(CauseKind.VARIABLE_TYPE, "process variable '(\\w+)' is an? \\w+, expected"),
            Sign.of(CauseKind.NO_WAY, "No outgoing sequence flow.*'(\\w+)'"),
            Sign.of(
                    CauseKind.DECISION,
                    "no decision definition|decision result mapper|Hit policy|DMN-\\d+|FEEL.*(?:evaluat|syntax)|Unable to evaluate.*(?:decision|rule)"),
            Sign.of(CauseKind.ERROR_UNCAUGHT, "throws an error event with errorCode '?([\\w.-]+)"),
            Sign.of(CauseKind.MESSAGE_UNHEARD, "Cannot correlate (?:a )?message '?([\\w.-]*)"),
            Sign.of(
                    CauseKind.EXPRESSION,
                    "Unknown (?:property|method) used in expression|Error while evaluating expression|Cannot coerce"
                            + "|due ?date could not be resolved|couldn't evaluate"),
            Sign.of(
                    CauseKind.DATABASE,
                    "JDBC|PersistenceException|SQLException|HikariPool|Could not open .*transaction|\\bSQL\\b"),
            Sign.of(CauseKind.MEMORY, "OutOfMemory|Java heap space"),
            Sign.of(
                    CauseKind.FILE,
                    "AccessDenied|Permission denied|Read-only file system|NoSuchFile|No such file or directory"),
            Sign.of(
                    CauseKind.SERVICE,
                    NO_ANSWER + "|\\b(?:HTTP|status|statut)\\b\\D{0,20}\\b[45]\\d\\d\\b|SSLHandshake|PKIX path"));

    private static final List<Sign> MAIL_SIGNS = List.of(
            Sign.of(
                    CauseKind.MAIL_LOGIN,
                    "Authentication ?(?:Failed|Exception|required|unsuccessful)|\\b(?:535|530)\\b"),
            Sign.of(CauseKind.MAIL_SERVER, NO_ANSWER + "|STARTTLS|SSLHandshake|PKIX path|\\b421\\b"),
            Sign.of(CauseKind.MAIL_ADDRESS, "Invalid Addresses|\\b5\\.1\\.[0-9]\\b|User unknown|No such user"));

    private final Pattern notSent;
    private final Pattern noCertificate;
    private final Pattern badAddress;
    private final List<Pattern> badTemplates;
    private final List<Pattern> badDocuments;

    public Causes(Messages messages) {
        notSent = pattern(messages, "mail.notSent", 2);
        noCertificate = pattern(messages, "process.mail.noCertificate", 1);
        badAddress = pattern(messages, "mail.reason.address", 1);
        badTemplates = Stream.of(
                        "template.missing",
                        "template.frontMatter",
                        "template.yaml",
                        "template.malformed",
                        "template.noValue")
                .map(key -> pattern(messages, key, 2))
                .toList();
        badDocuments = Stream.of("issuance.title", "issuance.image")
                .map(key -> pattern(messages, key, 2))
                .toList();
    }

    /** A text of the bundles, whatever its arguments were. */
    private static Pattern pattern(Messages messages, String key, int arguments) {
        String mark = "\u0001";
        String text = messages.get(
                key, IntStream.range(0, arguments).mapToObj(i -> mark).toArray());
        return Pattern.compile(
                Stream.of(text.split(mark, -1)).map(Pattern::quote).collect(Collectors.joining("(.*)")),
                Pattern.DOTALL);
    }

    /** @param message what was thrown, null where it said nothing */
    public Cause of(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return Cause.of(CauseKind.UNKNOWN);
        }
        String text = message.length() <= TELLING ? message : message.substring(0, TELLING);
        Matcher mail = notSent.matcher(text);
        if (mail.find()) {
            return ofMail(mail.group(2));
        }
        if (noCertificate.matcher(text).find()) {
            return Cause.of(CauseKind.CERTIFICATE);
        }
        return ofTemplate(text)
                .or(() -> first(SIGNS, text))
                .orElseGet(() -> new Cause(CauseKind.UNKNOWN, TechnicalText.common(text)));
    }

    private Cause ofMail(String reason) {
        if (badAddress.matcher(reason).find()) {
            return Cause.of(CauseKind.MAIL_ADDRESS);
        }
        return ofTemplate(reason)
                .or(() -> first(MAIL_SIGNS, reason))
                .or(() -> first(SIGNS, reason))
                .orElseGet(() -> new Cause(CauseKind.MAIL_REFUSED, TechnicalText.common(reason)));
    }

    private Optional<Cause> ofTemplate(String text) {
        return found(badTemplates, text)
                .map(matcher -> new Cause(
                        matcher.group(1).startsWith(DOCUMENTS) ? CauseKind.DOCUMENT_TEMPLATE : CauseKind.MAIL_TEMPLATE,
                        TechnicalText.masked(matcher.group())))
                .or(() -> found(badDocuments, text)
                        .map(matcher -> new Cause(CauseKind.DOCUMENT_TEMPLATE, TechnicalText.masked(matcher.group()))));
    }

    private static Optional<Matcher> found(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst();
    }

    private static Optional<Cause> first(List<Sign> signs, String text) {
        return signs.stream().flatMap(sign -> sign.in(text).stream()).findFirst();
    }
}

package fr.tnl.review;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Siren;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Ties as a juror types them where there is no search to choose from: a local authority or organisation a line, by name,
 * INSEE code or SIREN, and after a semicolon what more there is to say.
 */
@Component
public class TypedTies {

    private static final String SEPARATOR = ";";
    private static final int SUGGESTIONS = 5;

    /** Such as {@code Saint-Denis (93)}, {@code Rennes (35238)} or {@code Martinique (région)}. */
    private static final Pattern QUALIFIED = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)");

    private final LocalAuthorities authorities;
    private final Messages messages;

    TypedTies(LocalAuthorities authorities, Messages messages) {
        this.authorities = authorities;
        this.messages = messages;
    }

    /**
     * @param field of the form that the text comes from
     * @throws DomainException naming the line that says nothing clear, and what it may mean
     */
    public List<ToldTie> read(String text, Tie.Kind kind, String field) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> tie(line, kind, field))
                .toList();
    }

    /** What a juror told of themselves before, so that reading it gives the same again. */
    public String write(Juror juror, Tie.Kind kind) {
        List<Tie> own = juror.ties().stream()
                .filter(tie -> tie.isSaidBy(Tie.Origin.JUROR) && tie.kind() == kind)
                .toList();
        Map<String, LocalAuthority> known =
                authorities.all(own.stream().map(Tie::authorityId).toList());
        return own.stream()
                .map(tie -> line(tie, Optional.ofNullable(known.get(tie.authorityId()))))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("\n"));
    }

    /** Id of the organisation with this SIREN, whether or not it has applied so far. */
    public String organisation(Siren siren) {
        return authorities.named(siren.value()).stream()
                .findFirst()
                .map(LocalAuthority::id)
                .orElse("SIREN-" + siren);
    }

    private ToldTie tie(String line, Tie.Kind kind, String field) {
        String[] parts = line.split(SEPARATOR, 2);
        String reason = parts.length == 1 ? "" : parts[1].strip();
        return new ToldTie(id(parts[0].strip(), field), kind, reason);
    }

    private String id(String typed, String field) {
        String compact = typed.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (Siren.isValid(compact)) {
            return organisation(new Siren(compact));
        }
        List<LocalAuthority> named = authorities.named(typed);
        Matcher qualified = QUALIFIED.matcher(typed);
        if (named.isEmpty() && qualified.matches()) {
            String qualifier = qualified.group(2).strip();
            if (Siren.isValid(qualifier)) {
                return organisation(new Siren(qualifier));
            }
            named = authorities.named(qualified.group(1)).stream()
                    .filter(found -> isMeant(found, qualifier))
                    .toList();
        }
        if (named.size() == 1) {
            return named.get(0).id();
        }
        throw unclear(typed, named, field);
    }

    private boolean isMeant(LocalAuthority found, String qualifier) {
        return qualifier.equalsIgnoreCase(found.code())
                || qualifier.equals(found.department()) && found.kind() == AuthorityKind.COMMUNE
                || qualifier.equalsIgnoreCase(kind(found));
    }

    private DomainException unclear(String typed, List<LocalAuthority> named, String field) {
        List<LocalAuthority> meant = named.isEmpty() ? authorities.search(typed, SUGGESTIONS) : named;
        if (meant.isEmpty()) {
            return new DomainException("review.tie.notFound", field, typed);
        }
        String choices = meant.stream().limit(SUGGESTIONS).map(this::written).collect(Collectors.joining(", "));
        return new DomainException(
                named.isEmpty() ? "review.tie.misspelt" : "review.tie.ambiguous", field, typed, choices);
    }

    private String line(Tie tie, Optional<LocalAuthority> authority) {
        String what = authority.map(this::written).orElse(tie.authorityId().replaceFirst("^SIREN-", ""));
        return tie.reason().isEmpty() ? what : what + " " + SEPARATOR + " " + tie.reason();
    }

    private String written(LocalAuthority authority) {
        String qualifier = authority.kind() == AuthorityKind.COMMUNE
                ? String.valueOf(authority.code())
                : authority.siren() != null ? authority.siren().value() : kind(authority);
        return authority.name() + " (" + qualifier + ")";
    }

    private String kind(LocalAuthority authority) {
        return messages.get(authority.kind().messageKey()).toLowerCase(Locale.FRENCH);
    }
}

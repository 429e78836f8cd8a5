package fr.tnl.process.models.rehearsal;

import fr.tnl.campaign.Edition;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.review.Jury;
import fr.tnl.review.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Those who work on the campaign: secretariat, presidency, and a jury that grows with the number of dossiers. */
@Component
@Profile(DressRehearsal.PROFILE)
class Cast {

    static final String SECRETARIAT = "secretariat";
    static final String PRESIDENCY = "presidence";

    /** Nobody logs in: the application ends with the rehearsal. */
    private static final String PASSWORD = "repetition-generale";

    private static final int FEWEST_JURORS = 8;
    private static final int DOSSIERS_PER_JUROR = 20;

    private final Accounts accounts;
    private final Jury jury;

    /** Who is who stays as it is: asked for with every task. */
    private final Map<String, List<String>> members = new ConcurrentHashMap<>();

    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

    Cast(Accounts accounts, Jury jury) {
        this.accounts = accounts;
        this.jury = jury;
    }

    /**
     * Half of the jury has declared its ties, the others are asked for them by the process.
     *
     * @param authorities ids of some to be tied to
     * @return accounts of the jury
     */
    List<String> engage(Season season, List<String> authorities) {
        account(SECRETARIAT, Role.SECRETARIAT);
        account(PRESIDENCY, Role.PRESIDENCY);
        List<String> jurors = new ArrayList<>();
        int count = Math.max(FEWEST_JURORS, season.dossiers() / DOSSIERS_PER_JUROR);
        for (int number = 1; number <= count; number++) {
            String juror = "jury" + number;
            account(juror, Role.JURY);
            jury.add(juror, "Membre du jury n° " + number, juror + "@tnl.example");
            if (number % 2 == 0) {
                declare(juror, season, authorities);
            }
            jurors.add(juror);
        }
        return jurors;
    }

    private void declare(String juror, Season season, List<String> authorities) {
        Edition edition = season.edition();
        Random chance = season.chance("ties", juror);
        String tiedTo = authorities.get(chance.nextInt(authorities.size()));
        String axis = edition.axes().get(chance.nextInt(edition.axes().size())).id();
        jury.declare(juror, edition.code(), List.of(new ToldTie(tiedTo, Tie.Kind.ELECTED, "")), Set.of(axis));
    }

    private void account(String id, Role role) {
        accounts.create(new Account(id, id, "", id + "@tnl.example", Set.of(role)), PASSWORD, false);
    }

    /** Somebody of a group that models name. */
    List<String> members(String group) {
        return members.computeIfAbsent(group, name -> Stream.of(Role.values())
                .filter(role -> role.group().equals(name))
                .flatMap(role -> accounts.in(role).stream())
                .map(Account::id)
                .toList());
    }

    List<String> groups(String account) {
        return groups.computeIfAbsent(account, id -> accounts.find(id).orElseThrow().roles().stream()
                .map(Role::group)
                .toList());
    }
}

package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import fr.tnl.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LocalAuthoritiesContract {

    static final OtherOrganisation PARK = new OtherOrganisation(
            "123 456 782", "Parc naturel régional d’Armorique", "7354", "Syndicat mixte de communes.");

    private static final String SMALL =
            """
            kind,siren,code,name,departement,region,population,postal_codes,intercommunalites
            COMMUNE,213502388,35238,Rennes,35,53,227830,35000 35200 35700,243500139
            COMMUNE,,97502,Saint-Pierre,975,975,5194,97500,
            EPCI_METRO,243500139,,Rennes Métropole,35,53,470000,,
            DEPARTEMENT,,35,Ille-et-Vilaine,35,53,,,
            REGION,,53,Bretagne,,53,,,
            """;

    @AutoClose
    private final TestDatabase database;

    private AuthorityRepository repository;
    private ReferentialIndex index;
    LocalAuthorities authorities;

    LocalAuthoritiesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void migrate() {
        database.migrate();
    }

    @BeforeEach
    void loadAFewAuthorities() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.update("delete from tnl.local_authority");
        jdbc.update("update tnl.referential_load set sha256 = ''");
        repository = new AuthorityRepository(database.jdbc());
        index = new ReferentialIndex(repository);
        authorities = new LocalAuthorities(repository, index);
        load(SMALL);
    }

    @Test
    void readsBackWhatTheFileSays() {
        LocalAuthority rennes = authorities.get("COMMUNE-35238");

        assertThat(rennes.kind()).isEqualTo(AuthorityKind.COMMUNE);
        assertThat(rennes.siren()).hasToString("213502388");
        assertThat(rennes.population()).isEqualTo(227_830);
        assertThat(rennes.postalCodes()).containsExactly("35000", "35200", "35700");
        assertThat(rennes.place()).isEqualTo("Ille-et-Vilaine (35), Bretagne");
        assertThat(rennes.intercommunalities()).containsExactly("EPCI-243500139");
        assertThat(rennes.listed()).isTrue();
        LocalAuthority region = authorities.get("REGION-53");
        assertThat(region.siren()).isNull();
        assertThat(region.population()).isNull();
        assertThat(region.postalCodes()).isEmpty();
        assertThat(region.intercommunalities()).isEmpty();
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(authorities.find("COMMUNE-00000")).isEmpty();
        assertThatThrownBy(() -> authorities.get("COMMUNE-00000"))
                .isInstanceOf(DomainException.class)
                .hasMessage("authority.unknown");
    }

    @Test
    void searchesBestFirst() {
        assertThat(ids("rennes")).containsExactly("COMMUNE-35238", "EPCI-243500139");
        assertThat(ids("St Pierre")).containsExactly("COMMUNE-97502");
        assertThat(ids("")).isEmpty();
        assertThat(authorities.search("rennes", 1)).hasSize(1);
        assertThat(authorities.search("rennes", 0)).isEmpty();
    }

    @Test
    void tellsThoseOfThisVeryNameFromThoseThatComeNear() {
        assertThat(authorities.named("rennes")).extracting(LocalAuthority::id).containsExactly("COMMUNE-35238");
        assertThat(authorities.named("RENNES metropole"))
                .extracting(LocalAuthority::id)
                .containsExactly("EPCI-243500139");
        assertThat(authorities.named("35238")).extracting(LocalAuthority::id).containsExactly("COMMUNE-35238");
        assertThat(authorities.named("243500139"))
                .extracting(LocalAuthority::id)
                .containsExactly("EPCI-243500139");
        assertThat(authorities.named("st-pierre"))
                .extracting(LocalAuthority::id)
                .containsExactly("COMMUNE-97502");
        assertThat(authorities.named("renne")).isEmpty();
        // A postal code is no name: several may share it
        assertThat(authorities.named("35000")).isEmpty();
    }

    @Test
    void looksUpManyAtOnceAndLeavesOutWhatItDoesNotKnow() {
        assertThat(authorities.all(List.of("REGION-53", "COMMUNE-35238", "REGION-53", "REGION-00")))
                .containsOnlyKeys("REGION-53", "COMMUNE-35238");
        assertThat(authorities.all(List.of())).isEmpty();
    }

    @Test
    void loadsAFileOnceOnly() {
        assertThat(load(SMALL)).isFalse();
        assertThat(load(SMALL.replace("227830", "230000"))).isTrue();
        assertThat(authorities.get("COMMUNE-35238").population()).isEqualTo(230_000);
    }

    @Test
    void takesNoMoreCommunesThanItIsToldAndAllOthers() {
        String changed = SMALL.replace("227830", "230000");
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.update("delete from tnl.local_authority");

        load(new ByteArrayResource(changed.getBytes(StandardCharsets.UTF_8)), 1);

        assertThat(jdbc.queryForList("select id from tnl.local_authority", String.class))
                .containsExactlyInAnyOrder("COMMUNE-35238", "EPCI-243500139", "DEPARTEMENT-35", "REGION-53");
    }

    @Test
    void tellsWhatANewFileSaysOfOneThatWasAskedForBefore() {
        assertThat(authorities.get("COMMUNE-35238").population()).isEqualTo(227_830);

        load(SMALL.replace("227830", "230000"));

        assertThat(authorities.get("COMMUNE-35238").population()).isEqualTo(230_000);
    }

    @Test
    void searchesAfterARestartWithTheSameFile() {
        index = new ReferentialIndex(repository);
        authorities = new LocalAuthorities(repository, index);
        assertThat(load(SMALL)).isFalse();

        assertThat(ids("rennes")).hasSize(2);
    }

    @Test
    void keepsWhatANewFileNoLongerHoldsButSearchesItNoMore() {
        load(without(SMALL, "35238"));

        assertThat(authorities.get("COMMUNE-35238").listed()).isFalse();
        assertThat(ids("rennes")).containsExactly("EPCI-243500139");

        load(SMALL);
        assertThat(ids("rennes")).contains("COMMUNE-35238");
    }

    @Test
    void leavesTheTableAsItWasWhereAFileIsBroken() {
        String broken = SMALL.replace("227830", "1") + "COMMUNE,,35238,Deux fois,35,53,1,,\nPLANET,,,,,,,,\n";

        assertThatThrownBy(() -> load(broken)).isInstanceOf(IllegalArgumentException.class);
        assertThat(authorities.get("COMMUNE-35238").population()).isEqualTo(227_830);
    }

    @Test
    void leavesTheTableAsItWasWhereAFileHoldsTheSameAuthorityTwice() {
        String twice = SMALL.replace("227830", "1") + "COMMUNE,,01001,Une,01,84,1,,\nCOMMUNE,,01001,Deux,01,84,1,,\n";

        assertThatThrownBy(() -> load(twice)).isInstanceOf(RuntimeException.class);
        assertThat(authorities.get("COMMUNE-35238").population()).isEqualTo(227_830);
        assertThat(authorities.find("COMMUNE-01001")).isEmpty();
    }

    @Test
    void declaresAnOrganisationThatIsThenFound() {
        LocalAuthority park = authorities.declare(PARK);

        assertThat(park.id()).isEqualTo("SIREN-123456782");
        assertThat(park.isDeclared()).isTrue();
        assertThat(park.legalCategory()).isEqualTo("7354");
        assertThat(park.declaredReason()).isEqualTo("Syndicat mixte de communes.");
        assertThat(ids("armorique")).containsExactly("SIREN-123456782");
        assertThat(ids("123 456 782")).containsExactly("SIREN-123456782");
    }

    @Test
    void keepsTheNameOfAnOrganisationDeclaredAgainAndTakesTheNewReason() {
        authorities.declare(PARK);
        LocalAuthority again =
                authorities.declare(new OtherOrganisation("123456782", "Autre nom", "7410", "Nouvelle raison."));

        assertThat(again.name()).isEqualTo(PARK.name());
        assertThat(again.legalCategory()).isEqualTo("7354");
        assertThat(again.declaredReason()).isEqualTo("Nouvelle raison.");
    }

    @Test
    void knowsTheCommunesOfAnIntercommunality() {
        assertThat(authorities.membersOf("EPCI-243500139")).containsExactly("COMMUNE-35238");
        assertThat(authorities.membersOf("COMMUNE-35238")).isEmpty();
    }

    @Test
    void refusesToDeclareALocalAuthorityOfTheReferential() {
        DomainException refused = catchThrowableOfType(
                DomainException.class,
                () -> authorities.declare(new OtherOrganisation("213 502 388", "La mairie", "7210", "Nous-mêmes.")));

        assertThat(refused.key()).isEqualTo("authority.other.listed");
        assertThat(refused.field()).isEqualTo("siren");
        assertThat(refused.args()[1]).isEqualTo("Rennes");
    }

    @Test
    void neverTouchesDeclaredOrganisationsWhenLoading() {
        authorities.declare(PARK);
        load(without(SMALL, "35238"));

        assertThat(authorities.get("SIREN-123456782").listed()).isTrue();
        assertThat(ids("armorique")).hasSize(1);
    }

    @Test
    void loadsTheWholeReferential() {
        assertThat(load(new ClassPathResource("referential/collectivites.csv"))).isTrue();

        assertThat(authorities.search("marseille", 5).get(0).name()).isEqualTo("Marseille");
        assertThat(authorities.search("plaine commune", 5).get(0).id()).isEqualTo("EPCI-200057867");
        assertThat(authorities
                        .search("conseil départemental de l’Ain", 5)
                        .get(0)
                        .id())
                .isEqualTo("DEPARTEMENT-01");
        assertThat(authorities.search("Monpelleir", 5).get(0).name()).isEqualTo("Montpellier");
        assertThat(authorities.search("05132", 5)).hasSize(1);
    }

    private List<String> ids(String text) {
        return authorities.search(text, 10).stream().map(LocalAuthority::id).toList();
    }

    private static String without(String file, String code) {
        return String.join(
                "\n",
                file.lines().filter(line -> !line.contains("," + code + ",")).toList());
    }

    private boolean load(String file) {
        return load(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean load(Resource file) {
        return load(file, Integer.MAX_VALUE);
    }

    private boolean load(Resource file, int communes) {
        ReferentialTable table = new ReferentialTable(new JdbcTemplate(database.dataSource()), Clock.systemUTC());
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        return new ReferentialLoader(table, index, transaction, file, communes).load();
    }
}

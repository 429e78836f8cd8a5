package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.shared.Siren;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ReferentialRowTest {

    @Test
    void readsQuotedCells() {
        assertThat(parse("COMMUNE,210100012,01001,\"Saint-Ange, \"\"le Vieux\"\"\",01,84,860,01400,")
                        .name())
                .isEqualTo("Saint-Ange, \"le Vieux\"");
    }

    @Test
    void namesCommunesByTheirCodeAndIntercommunalitiesByTheirSiren() {
        assertThat(parse("COMMUNE,210100012,01001,L'Abergement-Clémenciat,01,84,860,01400,200069193")
                        .id())
                .isEqualTo("COMMUNE-01001");
        ReferentialRow lyon = parse("EPCI_MET69,200046977,,Métropole de Lyon,69,84,1433613,,");
        assertThat(lyon.id()).isEqualTo("EPCI-200046977");
        assertThat(lyon.kind()).isEqualTo(AuthorityKind.METROPOLE);
        assertThat(lyon.code()).isNull();
        assertThat(parse("EPT,200057867,,Plaine Commune,93,11,453671,,").id()).isEqualTo("EPCI-200057867");
    }

    @Test
    void namesTheIntercommunalitiesOfACommuneByTheirIds() {
        assertThat(parse("COMMUNE,929939411,93066,Saint-Denis,93,11,149077,93200,200054781 200057867")
                        .intercommunalities())
                .isEqualTo("EPCI-200054781 EPCI-200057867");
        assertThat(parse("COMMUNE,212901557,29155,Ouessant,29,53,830,29242,").intercommunalities())
                .isEmpty();
    }

    @Test
    void namesTheLineThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> parse("PLANET,,1,Mars,,,,,"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Line 2");
        assertThatThrownBy(() -> parse("COMMUNE,,,Sans code,,,,,")).hasMessageStartingWith("Line 2");
        assertThatThrownBy(() -> parse("COMMUNE,210100012,01001,,,,,,")).hasMessageStartingWith("Line 2");
        assertThatThrownBy(() -> parse("COMMUNE,210100012,01001,Sans reste")).hasMessageStartingWith("Line 2");
        assertThatThrownBy(() -> parse("COMMUNE,210100012,01001,Trop,01,84,860,01400,,encore"))
                .hasMessageStartingWith("Line 2");
    }

    @Test
    void refusesAFileWithOtherColumns() {
        assertThatThrownBy(() -> ReferentialRow.parse("a,b")).hasMessageContaining("header");
    }

    @Test
    void readsTheWholeReferential() throws IOException {
        String file = new ClassPathResource("referential/collectivites.csv").getContentAsString(StandardCharsets.UTF_8);

        List<ReferentialRow> rows = ReferentialRow.parse(file);

        assertThat(rows).hasSize(36_370);
        // AssertJ would compare each with each
        assertThat(rows.stream().map(ReferentialRow::id).distinct()).hasSize(rows.size());
        assertThat(rows.stream().map(ReferentialRow::siren).filter(siren -> siren != null))
                .allMatch(Siren::isValid);
    }

    @Test
    void knowsTheMembersOfEachIntercommunality() throws IOException {
        String file = new ClassPathResource("referential/collectivites.csv").getContentAsString(StandardCharsets.UTF_8);
        List<ReferentialRow> rows = ReferentialRow.parse(file);
        Set<String> ids = rows.stream().map(ReferentialRow::id).collect(Collectors.toSet());

        List<String> named = rows.stream()
                .flatMap(row -> Stream.of(row.intercommunalities().split(" ")))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(named.stream().filter(id -> !ids.contains(id))).isEmpty();
        assertThat(new HashSet<>(named)).hasSize(1_255 + 11);
    }

    private static ReferentialRow parse(String line) {
        return ReferentialRow.parse(String.join(",", ReferentialRow.HEADER) + "\n" + line + "\n")
                .get(0);
    }
}

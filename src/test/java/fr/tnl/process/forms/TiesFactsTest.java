package fr.tnl.process.forms;

import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.AuthorityNames;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.process.testing.FakeExecution;
import fr.tnl.process.testing.Given;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.process.variables.TiesVariables;
import fr.tnl.questionnaire.Option;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.review.Tie;
import fr.tnl.review.TypedTies;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.Texts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TiesFactsTest {

    private final Jurors jurors = mock(Jurors.class);
    private final TypedTies typedTies = mock(TypedTies.class);
    private final LocalAuthorities authorities = mock(LocalAuthorities.class);
    private final FactSheet sheet = FactSheet.shown();

    @Test
    void showWhatOthersSayAndLetTheJurorChangeWhatTheySaidThemselves() {
        Juror alice = new Juror(
                "alice",
                "Alice Martin",
                "",
                true,
                "",
                Set.of(
                        tie("COMMUNE-35238", Tie.Origin.APPLICANT),
                        tie("SIREN-123456782", Tie.Origin.SECRETARIAT),
                        tie("REGION-53", Tie.Origin.JUROR)),
                Set.of(),
                1);
        when(jurors.get("alice")).thenReturn(alice);
        when(typedTies.write(alice, Tie.Kind.ELECTED)).thenReturn("Bretagne (région)");
        when(typedTies.write(alice, Tie.Kind.OTHER)).thenReturn("");
        when(authorities.all(any()))
                .thenReturn(Map.of("COMMUNE-35238", Given.authority(AuthorityKind.COMMUNE, 227_830)));

        new TiesFacts(
                        jurors,
                        typedTies,
                        new AuthorityNames(authorities, Texts.messages()),
                        RealEditions.all(),
                        Texts.messages())
                .fill(
                        sheet,
                        new FakeExecution()
                                .with(CampaignVariables.EDITION, "2026")
                                .with(ReviewVariables.JUROR, "alice")
                                .with(TiesVariables.DUE_AT, Date.from(paris("2026-09-11T23:59"))));

        assertThat(sheet.values())
                .containsEntry("jurorName", "Alice Martin")
                .containsEntry("electedIn", "Bretagne (région)")
                .containsEntry("otherwiseTied", "")
                .containsEntry("otherTiesCount", 2);
        assertThat((List<?>) sheet.values().get("otherTies"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .containsExactlyInAnyOrder(
                        Map.of(
                                "authority", Given.AUTHORITY,
                                "kind", "élu·e",
                                "origin", "signalé par la collectivité"),
                        Map.of(
                                "authority", "Organisme de SIREN 123456782",
                                "kind", "élu·e",
                                "origin", "ajouté par le secrétariat"));
        assertThat(sheet.options().get("axisOptions"))
                .extracting(Option::value)
                .containsExactly("strategy", "practices", "software", "communication", "data");
    }

    private static Tie tie(String authorityId, Tie.Origin origin) {
        return new Tie(authorityId, Tie.Kind.ELECTED, origin, "", "", Instant.EPOCH);
    }
}

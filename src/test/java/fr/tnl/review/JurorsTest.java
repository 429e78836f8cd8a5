package fr.tnl.review;

import static fr.tnl.review.GivenJurors.juror;
import static fr.tnl.review.GivenJurors.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class JurorsTest {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Actor SECRETARIAT = Actor.staff("secretariat");

    private final Jurors jurors = new FakeBench(juror("bruno"), silent("alice", "A1")).jurors();

    @Test
    void welcomesAMemberOfWhoseTiesNothingIsKnown() {
        Juror added = jurors.add("chloe", "Chloé Martin", "chloe@jury.example");

        assertThat(added.active()).isTrue();
        assertThat(added.ties()).isEmpty();
        assertThat(added.hasDeclared(EDITION)).isFalse();
        assertThat(jurors.all()).extracting(Juror::account).contains("alice", "bruno", "chloe");
    }

    @Test
    void keepsAnAccountToOneMember() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> jurors.add("alice", "Une autre Alice", "autre@jury.example"))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("review.juror.exists");
                    assertThat(refused.field()).isEqualTo("account");
                });
        assertThat(jurors.get("alice").name()).isEqualTo("Nom de alice");
    }

    @Test
    void takesWhatAJurorDeclaresInPlaceOfWhatTheyDeclaredBefore() {
        jurors.declare("alice", EDITION, List.of(told("A2"), told("A3")), Set.of("software", "data"));

        assertThat(tiesOf("alice")).containsExactlyInAnyOrder(own("A2"), own("A3"));
        assertThat(jurors.get("alice").hasDeclared(EDITION)).isTrue();
        assertThat(jurors.get("alice").hasDeclared(new EditionCode("2027"))).isFalse();
        assertThat(jurors.get("alice").expertAxes()).containsExactlyInAnyOrder("software", "data");
        assertThat(tiesOf("bruno")).isEmpty();
    }

    @Test
    void letsNobodyDeclareAwayWhatOthersSay() {
        jurors.tie("alice", told("A1"), Tie.Origin.APPLICANT, Actor.applicant("maire@a1.example"));
        jurors.tie("alice", told("A4"), Tie.Origin.SECRETARIAT, SECRETARIAT);

        jurors.declare("alice", EDITION, List.of(), Set.of());

        assertThat(tiesOf("alice"))
                .containsExactlyInAnyOrder(
                        Tuple.tuple("A1", Tie.Origin.APPLICANT), Tuple.tuple("A4", Tie.Origin.SECRETARIAT));
    }

    @Test
    void liftsATieOfOneTellerOnly() {
        jurors.tie("alice", told("A1"), Tie.Origin.SECRETARIAT, SECRETARIAT);

        jurors.untie("alice", "A1", Tie.Origin.SECRETARIAT);

        assertThat(tiesOf("alice")).containsExactly(own("A1"));
    }

    @Test
    void keepsATieOnceForEachTeller() {
        jurors.tie("alice", told("A1"), Tie.Origin.SECRETARIAT, SECRETARIAT);
        jurors.tie("alice", new ToldTie("A1", Tie.Kind.EMPLOYED, "Depuis mars."), Tie.Origin.SECRETARIAT, SECRETARIAT);

        assertThat(jurors.get("alice").ties())
                .filteredOn(tie -> tie.origin() == Tie.Origin.SECRETARIAT)
                .extracting(Tie::kind, Tie::reason, Tie::declaredBy)
                .containsExactly(Tuple.tuple(Tie.Kind.EMPLOYED, "Depuis mars.", "secretariat"));
    }

    @Test
    void notesWhoVouchesForAJurorAndKeepsTheTies() {
        Juror vouched = jurors.vouch("alice", EDITION, SECRETARIAT);

        assertThat(vouched.hasDeclared(EDITION)).isTrue();
        assertThat(vouched.declarations())
                .extracting(Juror.Declaration::declaredBy)
                .containsExactly("secretariat");
        assertThat(tiesOf("alice")).containsExactly(own("A1"));
    }

    @Test
    void refusesAReasonThatNoTableCanHold() {
        ToldTie wordy = new ToldTie("A2", Tie.Kind.OTHER, "x".repeat(Jurors.LONGEST_REASON + 1));

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> jurors.tie("alice", wordy, Tie.Origin.SECRETARIAT, SECRETARIAT))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("review.tie.reasonTooLong"));
        assertThat(tiesOf("alice")).containsExactly(own("A1"));
    }

    @Test
    void namesWhoIsNoMember() {
        assertThat(jurors.find("zoe")).isEmpty();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> jurors.tie("zoe", told("A1"), Tie.Origin.JUROR, SECRETARIAT))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("review.juror.unknown"));
    }

    private List<Tuple> tiesOf(String account) {
        return jurors.get(account).ties().stream()
                .map(tie -> Tuple.tuple(tie.authorityId(), tie.origin()))
                .toList();
    }

    private static Tuple own(String authorityId) {
        return Tuple.tuple(authorityId, Tie.Origin.JUROR);
    }

    private static ToldTie told(String authorityId) {
        return new ToldTie(authorityId, Tie.Kind.ELECTED, "");
    }
}

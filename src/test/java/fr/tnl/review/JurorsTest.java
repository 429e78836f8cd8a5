package fr.tnl.review;

import static fr.tnl.review.AssignmentTest.juror;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.shared.DomainException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JurorsTest {

    private final Jurors jurors = new FakeBench(juror("bruno"), juror("alice", "A1")).jurors();

    @Test
    void welcomesAMemberWithoutTiesWhoMayBeAskedAtOnce() {
        Juror added = jurors.add("chloe", "Chloé Martin", "chloe@jury.example");

        assertThat(added.active()).isTrue();
        assertThat(added.ties()).isEmpty();
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
    void replacesAllTiesAtOnce() {
        jurors.tie("alice", Set.of("A2", "A3"));

        assertThat(jurors.get("alice").isTiedTo("A1")).isFalse();
        assertThat(jurors.get("alice").isTiedTo("A2")).isTrue();
        assertThat(jurors.get("alice").isTiedTo("A3")).isTrue();
        assertThat(jurors.get("bruno").isTiedTo("A2")).isFalse();
    }

    @Test
    void namesWhoIsNoMember() {
        assertThat(jurors.find("zoe")).isEmpty();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> jurors.tie("zoe", Set.of("A1")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("review.juror.unknown"));
    }
}

package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.shared.Actor;
import fr.tnl.shared.Sight;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalRecordsTest {

    private static final String TECHNICAL = "dsi@rennes.example";
    private static final Actor OFFICE = Actor.staff("secretariat");

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Test
    void showAPersonWhatIsHeldOnThemAndNothingOfTheOther() {
        Dossier filed = bench.filed();

        PersonalData held = bench.personalRecords.of(filed, "DSI@rennes.example");

        assertThat(held.contacts()).containsExactly(Bench.technical());
        assertThat(held.consentAt()).isEqualTo(filed.createdAt());
        assertThat(held.events()).extracting(DossierEvent::kind).containsExactly(EventKind.STARTED, EventKind.FILED);
        assertThat(bench.personalRecords.of(filed, "anne.dupont@rennes.example").events())
                .isEmpty();
    }

    @Test
    void takeARequestOnce() {
        Dossier filed = bench.filed();

        ErasureRequest first = bench.personalRecords.request(filed.id(), TECHNICAL);
        ErasureRequest second = bench.personalRecords.request(filed.id(), TECHNICAL);

        assertThat(second).isEqualTo(first);
        assertThat(bench.personalRecords.pending(filed.id())).containsExactly(first);
        assertThat(bench.personalRecords.withPendingErasure(Sight.FULL)).containsExactly(filed);
        assertThat(bench.story(filed)).containsOnlyOnce(EventKind.ERASURE_REQUESTED);
    }

    @Test
    void referWhoeverHasADraftToItsDeletion() {
        Dossier draft = bench.empty();

        assertThatThrownBy(() -> bench.personalRecords.request(draft.id(), TECHNICAL))
                .hasMessage("dossier.erasure.draft");
    }

    @Test
    void eraseThePersonAndNobodyElse() {
        Dossier dossier = bench.at(DossierStatus.NOT_AWARDED);
        ErasureRequest request = bench.personalRecords.request(dossier.id(), TECHNICAL);
        FiledVersion before = bench.applications.latest(dossier);

        bench.personalRecords.erase(dossier.requireReference(), request.id(), OFFICE);

        Dossier now = bench.now(dossier);
        assertThat(now.contact(ContactRole.TECHNICAL))
                .isEqualTo(new Contact(ContactRole.TECHNICAL, "(effacé)", "", "", ""));
        assertThat(now.contact(ContactRole.ELECTED)).isEqualTo(Bench.elected());
        assertThat(now.reachable()).containsExactly(Bench.elected());
        assertThat(bench.timeline.of(dossier.id()))
                .extracting(DossierEvent::actor)
                .doesNotContain(TECHNICAL);
        assertThat(bench.answerBook.workingCopy(dossier.id()).traces().values())
                .extracting(WorkingCopy.Trace::by)
                .doesNotContain(TECHNICAL);
        assertThat(bench.tables.all(ErasureRequest.class))
                .extracting(ErasureRequest::email)
                .containsExactly("");
        assertThat(bench.forgotten).containsExactly(TECHNICAL);
        assertThat(bench.applications.latest(now).contentSha256()).isEqualTo(before.contentSha256());
        assertThat(bench.applications.latest(now).answers().values())
                .isEqualTo(before.answers().values());
        assertThat(bench.story(dossier)).last().isEqualTo(EventKind.ERASED);
    }

    @Test
    void eraseOnceOnly() {
        Dossier dossier = bench.at(DossierStatus.CLOSED);
        ErasureRequest request = bench.personalRecords.request(dossier.id(), TECHNICAL);

        bench.personalRecords.erase(dossier.requireReference(), request.id(), OFFICE);
        bench.personalRecords.erase(dossier.requireReference(), request.id(), OFFICE);

        assertThat(bench.story(dossier)).containsOnlyOnce(EventKind.ERASED);
        assertThat(bench.personalRecords.pending(dossier.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DossierStatus.class,
            names = {"FILED", "COMPLEMENT_REQUESTED", "COMPLETE", "UNDER_REVIEW", "IN_DELIBERATION", "DECIDED"})
    void eraseNobodyWhileTheDossierIsUnderWay(DossierStatus status) {
        Dossier dossier = bench.at(status);
        ErasureRequest request = bench.personalRecords.request(dossier.id(), TECHNICAL);

        assertThatThrownBy(() -> bench.personalRecords.erase(dossier.requireReference(), request.id(), OFFICE))
                .hasMessage("dossier.erasure.tooEarly");
        assertThat(bench.now(dossier).contacts()).contains(Bench.technical());
    }

    /** An erased contact has no address: whoever types none is not that contact. */
    @Test
    void makeNobodyTheContactOfWhatWasErased() {
        Dossier dossier = bench.at(DossierStatus.WITHDRAWN);
        ErasureRequest request = bench.personalRecords.request(dossier.id(), TECHNICAL);
        bench.personalRecords.erase(dossier.requireReference(), request.id(), OFFICE);

        assertThat(bench.dossiers.ofContact(" ")).isEqualTo(List.of());
        assertThat(bench.dossiers.ofContact(TECHNICAL)).isEmpty();
    }
}

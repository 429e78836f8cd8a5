package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeAForm() throws IOException {
        Path forms = Files.createDirectories(folder.resolve("mes processus/forms"));
        file = forms.resolve("some.form");
        Files.writeString(file, "{\"components\": []}");
    }

    @Test
    void readsAFormUnderAResourceLocationOrAPath() {
        Path processes = folder.resolve("mes processus");

        assertThat(new Forms(processes.toString()).get("some").name()).isEqualTo("some");
        assertThat(new Forms(processes + "/").get("some").name()).isEqualTo("some");
        assertThat(new Forms("file:" + processes).get("some").name()).isEqualTo("some");
        assertThat(new Forms("classpath:processes").get("sample-task").name()).isEqualTo("sample-task");
    }

    @Test
    void readsAFormAgainOnlyWhenItHasChanged() throws IOException {
        Forms forms = new Forms(folder.resolve("mes processus").toString());
        Form first = forms.get("some");

        assertThat(forms.get("some")).isSameAs(first);

        Files.writeString(file, "{\"components\": [{\"id\": \"F\", \"type\": \"checkbox\", \"key\": \"new\"}]}");
        assertThat(forms.get("some").field("new")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "../forms/some", "some.form", ""})
    void saysWhichFormIsMissing(String name) {
        Forms forms = new Forms(folder.resolve("mes processus").toString());

        FormException problem = catchThrowableOfType(FormException.class, () -> forms.get(name));

        assertThat(problem.key()).isEqualTo("questionnaire.form.missing");
        assertThat(problem.args()[0]).isEqualTo(name);
    }

    @Test
    void refusesATaskFormForThePortal() {
        assertThat(catchThrowableOfType(FormException.class, () -> Sample.FORMS.portal("sample-task"))
                        .key())
                .isEqualTo("questionnaire.form.longText");
    }
}

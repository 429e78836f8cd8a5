package fr.tnl.process.delegates;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.process.testing.SentMails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What steps say of themselves, against what their code does. */
class StepContractTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern VARIABLE = Pattern.compile("(\\w+Variables)\\s*\\.(\\w+)\\s*\\.(get|find|set\\w*)\\(");
    private static final Pattern ANSWER = Pattern.compile("TaskInput\\s*\\.\\w+\\(execution, \"(\\w+)\"");

    static Stream<Class<?>> steps() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        return scanner.findCandidateComponents("fr.tnl.process.delegates").stream()
                .<Class<?>>map(found -> type(found.getBeanClassName()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void saysWhatItReadsAndWrites(Class<?> step) {
        Step said = step.getAnnotation(Step.class);
        assertThat(said).as("@Step of %s", step.getSimpleName()).isNotNull();

        Set<String> reads = new HashSet<>();
        Set<String> writes = new HashSet<>();
        for (String source : sources(step)) {
            Matcher use = VARIABLE.matcher(source);
            while (use.find()) {
                (use.group(3).startsWith("set") ? writes : reads).add(nameOf(use.group(1), use.group(2)));
            }
        }

        assertThat(union(said.reads(), said.mayRead())).containsAll(reads);
        assertThat(said.writes()).containsExactlyInAnyOrderElementsOf(writes);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void saysWhichAnswersItWorksWith(Class<?> step) {
        Set<String> answers = new HashSet<>();
        Matcher use = ANSWER.matcher(source(step));
        while (use.find()) {
            answers.add(use.group(1));
        }

        assertThat(Arrays.stream(step.getAnnotation(Step.class).answers())
                        .map(answer -> answer.replaceFirst("=.*", "")))
                .containsAll(answers);
    }

    @Test
    void isTheSameForTheStepThatStandsForMails() throws ClassNotFoundException {
        Step real = Class.forName("fr.tnl.process.mail.SendMailDelegate").getAnnotation(Step.class);

        assertThat(SentMails.class.getAnnotation(Step.class)).isEqualTo(real);
    }

    /** Of the step and of the helpers beside it that it hands its execution to. */
    private static List<String> sources(Class<?> step) {
        List<String> sources = new ArrayList<>(List.of(source(step)));
        for (Field field : step.getDeclaredFields()) {
            if (field.getType().getPackage() == step.getPackage()) {
                sources.add(source(field.getType()));
            }
        }
        return sources;
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(String holder, String constant) {
        Class<?> type = type("fr.tnl.process.variables." + holder);
        try {
            return ((fr.tnl.process.variables.Variable<?>)
                            type.getField(constant).get(null))
                    .name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> union(String[] one, String[] other) {
        return Stream.concat(Arrays.stream(one), Arrays.stream(other)).toList();
    }
}

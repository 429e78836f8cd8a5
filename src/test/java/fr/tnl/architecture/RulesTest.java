package fr.tnl.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fr.tnl.fixtures.data.LeavesTheConnectionOpen;
import fr.tnl.fixtures.data.MadeByHand;
import fr.tnl.fixtures.data.PublicRows;
import fr.tnl.fixtures.delegates.DelegateWithSql;
import fr.tnl.fixtures.delegates.DelegateWithTemplate;
import fr.tnl.fixtures.engine.KnowsTheEngine;
import fr.tnl.fixtures.engine.KnowsTheProcess;
import fr.tnl.fixtures.habits.InjectedField;
import fr.tnl.fixtures.habits.OtherLog;
import fr.tnl.fixtures.habits.PrintsOut;
import fr.tnl.fixtures.habits.PrintsStackTrace;
import fr.tnl.fixtures.habits.Sleeps;
import fr.tnl.fixtures.habits.SleepsByUnit;
import fr.tnl.fixtures.portal.LooksIntoTheProcess;
import fr.tnl.fixtures.unmarked.WithoutPackageInfo;
import fr.tnl.fixtures.web.TransactionalController;
import fr.tnl.fixtures.web.TransactionalRestMethod;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.tnl");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .withImportOption(location -> !location.contains("/fr/tnl/fixtures/"))
            .importPackages("fr.tnl");

    @Nested
    class TheProduct {

        @Test
        void leavesTheEngineToTheProcessModuleAndTheLoginBridge() {
            Rules.ONLY_PROCESS_AND_LOGIN_BRIDGE_KNOW_THE_ENGINE.check(PRODUCT);
        }

        @Test
        void neverDependsOnTheProcessModule() {
            Rules.NOTHING_DEPENDS_ON_PROCESS.check(PRODUCT);
        }

        /** The only rule that may match nothing: the pages come last. */
        @Test
        void hasPagesThatKnowNothingOfTheProcess() {
            Rules.PAGES_KNOW_NEITHER_PROCESS_NOR_ENGINE.allowEmptyShould(true).check(PRODUCT);
        }

        @Test
        void isWiredByConstructors() {
            Rules.NO_FIELD_INJECTION.check(PRODUCT);
        }

        @Test
        void hasControllersWithoutTransactions() {
            Rules.CONTROLLERS_LEAVE_TRANSACTIONS_TO_THE_DOMAIN.check(PRODUCT);
        }

        @Test
        void hasDelegatesWithoutSql() {
            Rules.DELEGATES_HOLD_NO_SQL.check(PRODUCT);
        }

        @Test
        void givesEachConnectionBack() {
            Rules.QUERIES_LEAVE_NO_CONNECTION_OPEN.check(PRODUCT);
        }

        @Test
        void hidesItsInnerParts() {
            Rules.INNER_PARTS_ARE_PACKAGE_PRIVATE.check(PRODUCT);
            Rules.USE_CASES_ARE_MADE_BY_SPRING_ONLY.check(PRODUCT);
        }

        @Test
        void logsByOneApi() {
            Rules.NO_OTHER_LOG_THAN_SLF4J.check(PRODUCT);
        }

        @Test
        void isNullMarkedThroughout() {
            Rules.EVERY_PACKAGE_IS_NULL_MARKED.check(PRODUCT);
        }
    }

    @Test
    void theTestsNeverSleep() {
        Rules.TESTS_NEVER_SLEEP.check(TESTS);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("violations")
    void everyRuleFindsItsViolation(ArchRule rule, Class<?> violation) {
        JavaClasses fixture = new ClassFileImporter().importClasses(violation);

        assertThat(rule.evaluate(fixture).hasViolation())
                .as("%s breaks: %s", violation.getSimpleName(), rule.getDescription())
                .isTrue();
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of(Rules.ONLY_PROCESS_AND_LOGIN_BRIDGE_KNOW_THE_ENGINE, KnowsTheEngine.class),
                Arguments.of(Rules.NOTHING_DEPENDS_ON_PROCESS, KnowsTheProcess.class),
                Arguments.of(Rules.PAGES_KNOW_NEITHER_PROCESS_NOR_ENGINE, LooksIntoTheProcess.class),
                Arguments.of(Rules.NO_FIELD_INJECTION, InjectedField.class),
                Arguments.of(Rules.CONTROLLERS_LEAVE_TRANSACTIONS_TO_THE_DOMAIN, TransactionalController.class),
                Arguments.of(Rules.CONTROLLERS_LEAVE_TRANSACTIONS_TO_THE_DOMAIN, TransactionalRestMethod.class),
                Arguments.of(Rules.DELEGATES_HOLD_NO_SQL, DelegateWithSql.class),
                Arguments.of(Rules.DELEGATES_HOLD_NO_SQL, DelegateWithTemplate.class),
                Arguments.of(Rules.QUERIES_LEAVE_NO_CONNECTION_OPEN, LeavesTheConnectionOpen.class),
                Arguments.of(Rules.INNER_PARTS_ARE_PACKAGE_PRIVATE, DelegateWithSql.class),
                Arguments.of(Rules.INNER_PARTS_ARE_PACKAGE_PRIVATE, PublicRows.class),
                Arguments.of(Rules.INNER_PARTS_ARE_PACKAGE_PRIVATE, TransactionalController.class),
                Arguments.of(Rules.USE_CASES_ARE_MADE_BY_SPRING_ONLY, MadeByHand.class),
                Arguments.of(Rules.NO_OTHER_LOG_THAN_SLF4J, OtherLog.class),
                Arguments.of(Rules.NO_OTHER_LOG_THAN_SLF4J, PrintsOut.class),
                Arguments.of(Rules.NO_OTHER_LOG_THAN_SLF4J, PrintsStackTrace.class),
                Arguments.of(Rules.TESTS_NEVER_SLEEP, Sleeps.class),
                Arguments.of(Rules.TESTS_NEVER_SLEEP, SleepsByUnit.class),
                Arguments.of(Rules.EVERY_PACKAGE_IS_NULL_MARKED, WithoutPackageInfo.class));
    }
}

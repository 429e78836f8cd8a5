package fr.tnl.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the code is built, each rule proved by a fixture that breaks it (see {@link RulesTest}). */
final class Rules {

    private static final String PROCESS = "fr.tnl.process..";

    static final ArchRule ONLY_PROCESS_AND_LOGIN_BRIDGE_KNOW_THE_ENGINE = noClasses()
            .that(not(resideInAnyPackage(PROCESS, "fr.tnl.identity.bridge..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine can then be exchanged in one module");

    static final ArchRule NOTHING_DEPENDS_ON_PROCESS = noClasses()
            .that()
            .resideOutsideOfPackage(PROCESS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PROCESS)
            .because("a feature declares an interface that the process module implements");

    static final ArchRule PAGES_KNOW_NEITHER_PROCESS_NOR_ENGINE = noClasses()
            .that()
            .resideInAnyPackage("..portal..", "..backoffice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROCESS, "org.camunda..");

    static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    private static final DescribedPredicate<JavaClass> CONTROLLERS = DescribedPredicate.describe(
            "controllers",
            type -> type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class));

    static final ArchRule CONTROLLERS_LEAVE_TRANSACTIONS_TO_THE_DOMAIN = classes()
            .that(CONTROLLERS)
            .should(notBe(
                    "@Transactional",
                    type -> type.isAnnotatedWith(Transactional.class)
                            || type.getMethods().stream()
                                    .anyMatch(method -> method.isAnnotatedWith(Transactional.class))))
            .because("a page that fails to render must not undo what was done, nor commit half of it");

    static final ArchRule DELEGATES_HOLD_NO_SQL = noClasses()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .should()
            .dependOnClassesThat(assignableTo(Repository.class)
                    .or(assignableTo(JdbcClient.class))
                    .or(assignableTo(JdbcOperations.class))
                    .or(assignableTo(JdbcAggregateTemplate.class))
                    .or(resideInAPackage("java.sql.."))
                    .or(resideInAPackage("javax.sql..")))
            .because("a delegate is an adapter of one use case");

    static final ArchRule INNER_PARTS_ARE_PACKAGE_PRIVATE = classes()
            .that(CONTROLLERS
                    .or(assignableTo(Repository.class))
                    .or(annotatedWith(Configuration.class))
                    .or(assignableTo(JavaDelegate.class)
                            .and(not(DescribedPredicate.describe(
                                    "abstract", type -> type.getModifiers().contains(JavaModifier.ABSTRACT))))))
            .should()
            .bePackagePrivate()
            .as("controllers, repositories, configurations and delegates should be package-private");

    static final ArchRule USE_CASES_ARE_MADE_BY_SPRING_ONLY = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should()
            .bePackagePrivate()
            .because("whoever makes one by hand loses its transactions");

    static final ArchRule NO_OTHER_LOG_THAN_SLF4J = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.logging.Logger")
            .orShould(ACCESS_STANDARD_STREAMS)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    static final ArchRule QUERIES_LEAVE_NO_CONNECTION_OPEN = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("outside a transaction the connection is gone for good: list() gives it back");

    static final ArchRule TESTS_NEVER_SLEEP = noClasses()
            .should()
            .callMethodWhere(
                    target(name("sleep").and(owner(assignableTo(Thread.class).or(assignableTo(TimeUnit.class))))))
            .because("a test polls for what it waits for");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = all(packagesWithClasses())
            .should(new ArchCondition<>("have a package-info with @NullMarked") {
                @Override
                public void check(JavaPackage item, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            item, item.isAnnotatedWith(NullMarked.class), item.getName() + " is not @NullMarked"));
                }
            });

    private Rules() {}

    private static DescribedPredicate<JavaClass> annotatedWith(Class<? extends Annotation> type) {
        return DescribedPredicate.describe(
                "annotated with @" + type.getSimpleName(), candidate -> candidate.isAnnotatedWith(type));
    }

    private static ArchCondition<JavaClass> notBe(String what, Predicate<JavaClass> is) {
        return new ArchCondition<>("not be " + what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean broken = is.test(item);
                events.add(new SimpleConditionEvent(item, !broken, item.getName() + " is " + what));
            }
        };
    }

    private static ClassesTransformer<JavaPackage> packagesWithClasses() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                Set<String> names =
                        classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
                return names.stream().map(classes::getPackage).toList();
            }
        };
    }
}

package io.dueline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.temporal.workflow.WorkflowInterface;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which way the arrows point, and what belongs where. */
@AnalyzeClasses(packages = "io.dueline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CALENDAR = "io.dueline.calendar..";
    private static final String POLICY = "io.dueline.policy..";
    private static final String TIMELINE = "io.dueline.timeline..";
    private static final String DOCUMENT = "io.dueline.document..";
    private static final String STORE = "io.dueline.store..";
    private static final String HOLIDAY = "io.dueline.holiday..";
    private static final String WORKFLOW = "io.dueline.workflow..";
    private static final String INTAKE = "io.dueline.intake..";
    private static final String ALERT = "io.dueline.alert..";
    private static final String REPORT = "io.dueline.report..";
    private static final String API = "io.dueline.api..";
    private static final String CONSOLE = "io.dueline.console..";
    private static final String EMBEDDED = "io.dueline.embedded..";

    private static final String PURITY = "the same fold must give the same verdict in the service, a simulation, a test and"
            + " ten years from now: it knows nothing but its arguments";

    @ArchTest
    static final ArchRule calendar_leans_on_nothing_but_java = only(CALENDAR, CALENDAR).because(PURITY);

    // RE2 matches in linear time, which a policy's own patterns need and the JDK's regular expressions don't give.
    @ArchTest
    static final ArchRule policy_leans_on_calendar = only(POLICY, POLICY, CALENDAR, "com.google.re2j..")
            .because(PURITY);

    @ArchTest
    static final ArchRule what_a_policy_is_does_not_know_how_it_is_written = noClasses()
            .that().resideInAPackage("io.dueline.policy")
            .should().dependOnClassesThat().resideInAPackage("io.dueline.policy.reader..")
            .because("a fold works with what was promised, whatever document said so");

    @ArchTest
    static final ArchRule timeline_leans_on_policy_and_calendar = only(TIMELINE, TIMELINE, POLICY, CALENDAR)
            .because(PURITY);

    @ArchTest
    static final ArchRule the_core_asks_neither_clock_nor_chance = noClasses()
            .that().resideInAnyPackage(CALENDAR, POLICY, TIMELINE)
            .should().callCodeUnitWhere(asksClockOrChance())
            .allowEmptyShould(true)
            .because(PURITY);

    @ArchTest
    static final ArchRule workflows_ask_neither_clock_nor_chance = noClasses()
            .that(areWorkflows())
            .should().callCodeUnitWhere(asksClockOrChance())
            .allowEmptyShould(true)
            .because("a replay years later must decide the same");

    @ArchTest
    static final ArchRule only_the_workflow_package_knows_temporal = noClasses()
            .that().resideOutsideOfPackages(WORKFLOW, EMBEDDED, "io.dueline")
            .should().dependOnClassesThat().resideInAPackage("io.temporal..")
            .allowEmptyShould(true)
            .because("there is one door to Temporal, and what is behind it can change without the rest");

    @ArchTest
    static final ArchRule only_where_facts_are_kept_is_sql_spoken = noClasses()
            .that().resideOutsideOfPackages(STORE, REPORT, ALERT)
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql..")
            .because("whoever changes a table must find every reader of it in one place");

    @ArchTest
    static final ArchRule only_where_facts_are_kept_are_transactions = noClasses()
            .that().resideOutsideOfPackages(STORE, REPORT, ALERT)
            .should().dependOnClassesThat().areAssignableTo(Transactional.class)
            .because("a transaction that spans a call to Temporal or to a browser holds locks for others");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().matching("io.dueline.(*)..")
            .should().beFreeOfCycles()
            .because("what leans on each other can only be understood, and changed, together");

    @ArchTest
    static final ArchRule documents_lean_on_nobody = ours(DOCUMENT, DOCUMENT)
            .because("how a text is written says nothing of what it means");

    @ArchTest
    static final ArchRule store_leans_on_the_core_and_on_documents = ours(STORE, STORE, DOCUMENT, TIMELINE, POLICY,
            CALENDAR)
            .because("facts outlive every way of taking them in and of showing them");

    @ArchTest
    static final ArchRule holidays_lean_on_the_store = ours(HOLIDAY, HOLIDAY, STORE, POLICY)
            .because("they are resolved once, when a policy is saved, and a stored revision needs nobody to load");

    @ArchTest
    static final ArchRule nobody_below_knows_who_shows_it = noClasses()
            .that().resideInAnyPackage(STORE, HOLIDAY, WORKFLOW, INTAKE, ALERT, REPORT)
            .should().dependOnClassesThat().resideInAnyPackage(API, CONSOLE)
            .allowEmptyShould(true)
            .because("the same doors serve the API, the console and whatever comes next");

    @ArchTest
    static final ArchRule api_does_not_know_the_console = noClasses()
            .that().resideInAPackage(API)
            .should().dependOnClassesThat().resideInAPackage(CONSOLE)
            .allowEmptyShould(true)
            .because("both are ways in, over the same doors");

    @ArchTest
    static final ArchRule the_console_does_not_know_the_api = noClasses()
            .that().resideInAPackage(CONSOLE)
            .should().dependOnClassesThat().resideInAPackage(API)
            .allowEmptyShould(true)
            .because("both are ways in, over the same doors");

    @ArchTest
    static final ArchRule nobody_but_the_wiring_knows_embedded = noClasses()
            .that().resideOutsideOfPackages(EMBEDDED, "io.dueline")
            .should().dependOnClassesThat().resideInAPackage(EMBEDDED)
            .allowEmptyShould(true)
            .because("in production it isn't there");

    @ArchTest
    static final ArchRule what_spring_finds_is_package_private = classes()
            .that().areMetaAnnotatedWith(Controller.class)
            .or().areMetaAnnotatedWith(Repository.class)
            .or().areMetaAnnotatedWith(Configuration.class)
            .and().doNotBelongToAnyOf(Application.class)
            .should().bePackagePrivate()
            .allowEmptyShould(true)
            .because("Spring calls them, nobody else may");

    @ArchTest
    static final ArchRule no_field_is_injected = noFields()
            .should().beAnnotatedWith(Autowired.class)
            .orShould().beAnnotatedWith(Value.class)
            .because("what a class needs is said in its constructor");

    @ArchTest
    static final ArchRule no_setter_is_injected = noMethods()
            .should().beAnnotatedWith(Autowired.class)
            .because("what a class needs is said in its constructor");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|D[tT][oO])")
            .because("such a name says that nobody knew what the class is");

    @ArchTest
    static void every_package_says_what_it_is_for_and_is_null_marked(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue());
    }

    private static ArchRule only(String from, String... to) {
        var allowed = resideInAnyPackage(to).or(
                resideInAnyPackage("java..", "org.jspecify..").and(resideOutsideOfPackages("java.sql..")));
        return classes().that().resideInAPackage(from).should().onlyDependOnClassesThat(allowed).allowEmptyShould(true);
    }

    private static ArchRule ours(String from, String... to) {
        var allowed = resideInAnyPackage(to).or(resideOutsideOfPackages("io.dueline.."));
        return classes().that().resideInAPackage(from).should().onlyDependOnClassesThat(allowed).allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> areWorkflows() {
        return DescribedPredicate.describe("are workflows", candidate -> candidate.getAllRawInterfaces().stream()
                .anyMatch(type -> type.isAnnotatedWith(WorkflowInterface.class)));
    }

    private static DescribedPredicate<JavaCall<?>> asksClockOrChance() {
        return DescribedPredicate.describe("asks the system's clock or chance",
                call -> asksClockOrChance(call.getTarget()));
    }

    private static boolean asksClockOrChance(CodeUnitCallTarget target) {
        var owner = target.getOwner();
        var name = target.getName();
        return owner.isEquivalentTo(Thread.class)
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isEquivalentTo(System.class) && Set.of("currentTimeMillis", "nanoTime").contains(name)
                || owner.getPackageName().equals(Instant.class.getPackageName()) && name.equals("now");
    }
}

package org.biggerpicture.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.architecture.House.hold;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.application.gather.Gather;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.connector.Connector;
import org.junit.jupiter.api.Test;

/** An enquiry's way through the application: ask, log, gather, disclose, assemble, show; nothing reaches back up. */
class OneWayTest {
    private static final String[] PAGES = {
        "org.biggerpicture.page..",
        "org.biggerpicture.application.api..",
        "org.biggerpicture.application.audit..",
        "org.biggerpicture.application.candidates..",
        "org.biggerpicture.application.emergency..",
        "org.biggerpicture.application.find..",
        "org.biggerpicture.application.frame..",
        "org.biggerpicture.application.notices..",
        "org.biggerpicture.application.picture..",
        "org.biggerpicture.application.receipt..",
        "org.biggerpicture.application.reconciliation..",
        "org.biggerpicture.application.report..",
        "org.biggerpicture.application.shown..",
        "org.biggerpicture.application.standing..",
        "org.biggerpicture.application.subjectaccess..",
        "org.biggerpicture.application.why.."
    };

    @Test
    void the_gather_knows_nothing_of_agreements_of_the_log_or_of_what_is_shown() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.biggerpicture.application.gather..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(House.and(
                                PAGES,
                                "org.biggerpicture.agreements..",
                                "org.biggerpicture.accesslog..",
                                "org.biggerpicture.picture..",
                                "org.biggerpicture.application.access..",
                                "org.biggerpicture.application.enquiry.."))
                        .because("it asks whom it is told to ask, after the log was written"),
                org.biggerpicture.application.gather.trespass.KnowsTheLog.class);
    }

    @Test
    void what_the_log_says_is_written_without_knowing_of_asking_or_showing() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.biggerpicture.application.access..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(House.and(
                                PAGES,
                                "org.biggerpicture.application.gather..",
                                "org.biggerpicture.application.enquiry..")),
                org.biggerpicture.application.access.trespass.KnowsEnquiries.class);
    }

    @Test
    void an_enquiry_knows_no_page() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.biggerpicture.application.enquiry..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(PAGES)
                        .because("pages and the API are two ways of showing the same"),
                org.biggerpicture.application.enquiry.trespass.KnowsAPage.class);
    }

    @Test
    void only_an_enquiry_asks_agencies_so_that_none_is_asked_around_the_log() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage("org.biggerpicture.application..", "org.biggerpicture.page..")
                        .and()
                        .resideOutsideOfPackages(
                                "org.biggerpicture.application.enquiry..",
                                "org.biggerpicture.application.gather..",
                                "org.biggerpicture.application.configuration..")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Gather.class, Connector.class),
                org.biggerpicture.application.picture.trespass.AsksAnAgency.class);
    }

    @Test
    void an_answer_as_an_agency_sent_it_reaches_no_page() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(PAGES)
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Answer.class)
                        .because("only agreements make of it what may be shown"),
                org.biggerpicture.application.picture.trespass.ShowsAnAnswer.class);
    }

    @Test
    void capabilities_do_not_go_round_in_circles() {
        String pattern = "org.biggerpicture.application.(*)..";
        assertThat(slices().matching("org.biggerpicture.application.trespass.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(new ClassFileImporter().importPackages("org.biggerpicture.application.trespass"))
                        .hasViolation())
                .isTrue();
        slices().matching(pattern).should().beFreeOfCycles().check(House.ALL);
    }

    @Test
    void rooms_are_named_by_what_they_do_never_by_layer() {
        hold(
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..controller..",
                                "..controllers..",
                                "..service..",
                                "..services..",
                                "..model..",
                                "..models..",
                                "..repository..",
                                "..util..",
                                "..common..",
                                "..dto.."),
                org.biggerpicture.application.util.Trespass.class);
    }

    @Test
    void the_journal_is_the_one_way_into_the_log() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.biggerpicture.application..")
                        .and()
                        .resideOutsideOfPackage("org.biggerpicture.application.access..")
                        .should()
                        .callMethodWhere(DescribedPredicate.describe(
                                "write the log",
                                call -> call.getTargetOwner().isEquivalentTo(AccessLog.class)
                                        && call.getName().equals("append")))
                        .because("what can't be made durable must stop what it was to allow"),
                org.biggerpicture.application.picture.trespass.WritesTheLog.class);
    }
}

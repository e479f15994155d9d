package org.biggerpicture.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.StatutoryPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String PLAN =
            "{'category':'plans','id':'1','type':{'system':'plan-type','code':'CPP','display':'Child protection','original':'CP'},"
                    + "'status':'open','period':{'start':'2026-09-01'},'labels':['third-party']}";
    private static final String IDENTITY =
            "{'category':'identity','id':'NC-1','names':['Maya Rose Hollis'],'born':'2013-03','restrictedPerson':true,"
                    + "'identifiers':[{'kind':'nhs-number','value':'999 004 1008'}]}";

    @Test
    void a_record_is_read_with_its_labels_codes_and_dates_as_told() {
        Answer answer = read("{'records':[" + PLAN + "," + IDENTITY + "]}");
        assertThat(answer.outcome()).isEqualTo(new Outcome.Answered());
        StatutoryPlan plan = (StatutoryPlan) answer.records().getFirst();
        assertThat(plan.type().original()).contains("CP");
        assertThat(plan.labels().sensitivities()).containsExactly(Sensitivity.THIRD_PARTY);
        PersonIdentity identity = (PersonIdentity) answer.records().getLast();
        assertThat(identity.names().getFirst().given()).containsExactly("Maya", "Rose");
        assertThat(identity.born()).hasToString("Optional[2013-03]");
        assertThat(identity.labels().restrictedPerson()).isTrue();
        assertThat(identity.identifiers().getFirst().value()).isEqualTo("9990041008");
    }

    @Test
    void no_record_is_nothing_held_with_what_it_was_asked_by() {
        assertThat(read("{'records':[]}").outcome())
                .isEqualTo(new Outcome.NothingHeld(Set.of(IdentifierKind.LOCAL_ID), Optional.of("a caution")));
    }

    @Test
    void one_bad_record_among_good_ones_makes_the_answer_incomplete() {
        Answer answer = read("{'records':[" + PLAN + ",{'category':'plans','id':'2'}]}");
        assertThat(answer.outcome()).isEqualTo(new Outcome.Incomplete("1 record could not be read"));
        assertThat(answer.records()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'records':[{'category':'plans','id':'2'}]}",
                "{'records':'none'}",
                "{'records':[[1]]}",
                "{'outcome':{'kind':'fine'},'records':[]}",
                "{'outcome':'answered','records':[]}",
                "{'records':[{'category':'secrets','id':'2'}]}",
                "{'records':[{'category':'events','id':'2','date':'yesterday','kind':'x'}]}",
                "{'records':[{'category':'events','id':'2','date':'2026-01-01','kind':'x','labels':['unheard-of']}]}"
            })
    void what_does_not_fit_the_form_is_unreadable_and_its_words_hold_nothing_of_what_came(String canonical) {
        Answer answer = read(canonical);
        assertThat(answer.outcome()).isEqualTo(new Outcome.Unreadable("Its answer does not fit its mapping"));
        assertThat(answer.records()).isEmpty();
    }

    @Test
    void an_identity_that_was_not_asked_for_makes_the_whole_answer_about_someone_else() {
        Answer answer = read("{'records':[" + PLAN + "," + IDENTITY.replace("NC-1", "NC-2") + "]}");
        assertThat(answer.outcome()).isEqualTo(new Outcome.Unreadable("It answered about someone else"));
        assertThat(answer.records()).isEmpty();
    }

    @Test
    void an_agency_that_says_why_it_withheld_keeps_its_words_and_its_records() {
        Answer answer =
                read("{'outcome':{'kind':'part-withheld','why':'sealed after adoption'},'records':[" + PLAN + "]}");
        assertThat(answer.outcome()).isEqualTo(new Outcome.PartWithheld(Optional.of("sealed after adoption")));
        assertThat(answer.records()).hasSize(1);
    }

    @Test
    void records_beside_an_outcome_that_carries_none_are_not_shown() {
        Answer answer = read("{'outcome':{'kind':'unclear','reason':'several'},'records':[" + PLAN + "]}");
        assertThat(answer.outcome()).isEqualTo(new Outcome.Unclear("several"));
        assertThat(answer.records()).isEmpty();
    }

    @Test
    void a_name_with_markup_in_it_is_a_name_with_markup_in_it() {
        Answer answer = read("{'records':[" + IDENTITY.replace("Maya Rose", "<b>Maya</b>") + "]}");
        assertThat(((PersonIdentity) answer.records().getFirst())
                        .names()
                        .getFirst()
                        .full())
                .isEqualTo("<b>Maya</b> Hollis");
    }

    private static Answer read(String canonical) {
        Map<?, ?> plain =
                (Map<?, ?>) PlainJson.read(canonical.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                        .orElseThrow();
        return new AnswerReader(fetch(), Optional.of("a caution")).read(plain, NOW, NOW);
    }

    private static Ask fetch() {
        return new Ask.Fetch(
                new RequestId("r"),
                new AgencyId("northmere-council"),
                new Requester(
                        "maya",
                        "Maya",
                        new OrganisationId("northmere-council"),
                        new Role("screener"),
                        new AreaId("northmere")),
                new Purpose("S47"),
                new CaseReference("MASH-1"),
                List.of("NC-1"),
                Set.of(Category.PLANS));
    }
}

package org.biggerpicture.application.enquiry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Alert;
import org.biggerpicture.record.Attendance;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.Professional;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.Residence;
import org.biggerpicture.record.StatutoryPlan;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;

/**
 * Of whom an agency tells when a child not yet born is sought. An agency answers about the person it was asked for, and
 * that is the mother: she is the parent of the child asked about, and the people around her stand one step further off.
 * What may be shown is decided by that.
 *
 * @param sought whom the enquiry looks for
 */
record Hers(PersonSought sought) {
    /** Whether a mother is described at all. */
    boolean mayBe() {
        return sought.expected().isPresent();
    }

    /** An answer to a trace: each person by what the agency holds of them. */
    Answer traced(Answer answer) {
        return mayBe()
                ? with(answer, answer.records().stream().map(this::person).toList())
                : answer;
    }

    private AgencyRecord person(AgencyRecord record) {
        return record instanceof PersonIdentity who && Mother.is(sought, who)
                ? of(record, moved(record.about()))
                : record;
    }

    /**
     * An answer to a fetch. It tells of the mother if every record of hers or the child's that was confirmed there is hers;
     * where both were, the agency keeps them together and its own word stands.
     *
     * @param traced what the same agency answered to the trace
     */
    Answer fetched(Answer answer, Optional<Answer> traced, Collection<Decision> decisions) {
        List<PersonIdentity> confirmed = traced.stream()
                .flatMap(t -> t.records().stream())
                .filter(PersonIdentity.class::isInstance)
                .map(PersonIdentity.class::cast)
                .filter(p -> decisions.stream()
                        .filter(Decision.Confirmed.class::isInstance)
                        .map(Decision::candidate)
                        .anyMatch(new CandidateKey(p.ref().agency(), p.ref().localId())::equals))
                .toList();
        boolean hers = !confirmed.isEmpty() && confirmed.stream().allMatch(p -> Mother.is(sought, p));
        return hers
                ? with(
                        answer,
                        answer.records().stream()
                                .map(r -> of(r, moved(r.about())))
                                .toList())
                : answer;
    }

    private static Answer with(Answer answer, List<AgencyRecord> records) {
        return new Answer(
                answer.agency(),
                answer.request(),
                answer.outcome(),
                records,
                answer.askedAt(),
                answer.took(),
                answer.asOf());
    }

    private static Subject moved(Subject about) {
        SubjectRelation further = switch (about.relation()) {
            case CHILD, UNBORN_CHILD -> SubjectRelation.PARENT_OR_CARER;
            case SIBLING, PARENT_OR_CARER -> SubjectRelation.HOUSEHOLD_ADULT;
            case HOUSEHOLD_ADULT, ALLEGED_PERPETRATOR, OTHER_CHILD -> about.relation();
        };
        return new Subject(further, about.personId(), about.name());
    }

    private static AgencyRecord of(AgencyRecord record, Subject whom) {
        return switch (record) {
            case PersonIdentity r -> Mother.identity(r, whom);
            case Residence r -> new Residence(r.ref(), whom, r.labels(), r.address(), r.period(), r.residents());
            case Relationship r ->
                new Relationship(
                        r.ref(),
                        whom,
                        r.labels(),
                        r.kind(),
                        r.born(),
                        r.sex(),
                        r.parentalResponsibility(),
                        r.livesWithChild(),
                        r.period(),
                        r.aliases(),
                        r.telephone(),
                        r.note());
            case Involvement r ->
                new Involvement(
                        r.ref(),
                        whom,
                        r.labels(),
                        r.team(),
                        r.kind(),
                        r.status(),
                        r.period(),
                        r.lastContact(),
                        r.reason(),
                        r.closure(),
                        r.note());
            case Professional r ->
                new Professional(
                        r.ref(),
                        whom,
                        r.labels(),
                        r.name(),
                        r.role(),
                        r.team(),
                        r.telephone(),
                        r.email(),
                        r.period(),
                        r.lead());
            case StatutoryPlan r ->
                new StatutoryPlan(
                        r.ref(),
                        whom,
                        r.labels(),
                        r.type(),
                        r.status(),
                        r.period(),
                        r.subtype(),
                        r.reviewDue(),
                        r.responsible(),
                        r.lead(),
                        r.summary());
            case Alert r ->
                new Alert(r.ref(), whom, r.labels(), r.kind(), r.period(), r.severity(), r.reviewDue(), r.detail());
            case ChronologyEvent r ->
                new ChronologyEvent(
                        r.ref(),
                        whom,
                        r.labels(),
                        r.date(),
                        r.time(),
                        r.kind(),
                        r.grade(),
                        r.line(),
                        r.outcome(),
                        r.place(),
                        r.participants(),
                        r.narrative());
            case Attendance r ->
                new Attendance(
                        r.ref(),
                        whom,
                        r.labels(),
                        r.school(),
                        r.period(),
                        r.possible(),
                        r.attended(),
                        r.authorised(),
                        r.unauthorised(),
                        r.suspensions(),
                        r.lastAttended(),
                        r.marks());
            case MissedAppointment r ->
                new MissedAppointment(
                        r.ref(),
                        whom,
                        r.labels(),
                        r.date(),
                        r.setting(),
                        r.specialty(),
                        r.status(),
                        r.rebooked(),
                        r.consecutive(),
                        r.note());
        };
    }
}

package org.biggerpicture.fhir.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Professional;
import org.biggerpicture.record.StatutoryPlan;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;

/**
 * Care teams: the people who work with the child. At CP-IS (Child Protection Information Sharing) a care team is the
 * plan itself: its category the kind of plan, its name the council, its telephones office and emergency duty.
 */
final class CareTeams {
    private CareTeams() {}

    static List<AgencyRecord> records(CareTeam team, Telling telling) {
        Optional<Coded> plan = telling.codes().known("plan-type", team.getCategory());
        return plan.map(p -> plan(team, p, telling)).orElseGet(() -> participants(team, telling));
    }

    private static List<AgencyRecord> plan(CareTeam team, Coded type, Telling telling) {
        List<AgencyRecord> records = new ArrayList<>();
        Subject about = about(type, telling);
        records.add(new StatutoryPlan(
                telling.ref(team),
                about,
                telling.labels(),
                type,
                status(team),
                Dates.period(team.getPeriod()),
                Optional.empty(),
                Optional.empty(),
                Texts.of(team.getName()),
                Optional.empty(),
                Optional.empty()));
        desk(team, ContactPointUse.WORK, "duty", "Council office", about, telling)
                .ifPresent(records::add);
        desk(team, ContactPointUse.MOBILE, "duty", "Emergency duty team", about, telling)
                .ifPresent(records::add);
        records.addAll(participants(team, telling));
        return records;
    }

    /** A plan for a child not yet born is held on the mother's number: it is about her child, not her. */
    private static Subject about(Coded type, Telling telling) {
        return "UNBORN".equals(type.code())
                ? new Subject(
                        SubjectRelation.UNBORN_CHILD,
                        telling.child().personId(),
                        telling.child().name())
                : telling.child();
    }

    private static Optional<Professional> desk(
            CareTeam team, ContactPointUse use, String code, String words, Subject about, Telling telling) {
        return People.telephone(team.getTelecom(), use)
                .map(number -> new Professional(
                        telling.ref(team, "/" + use.toCode()),
                        about,
                        telling.labels(),
                        new PersonName(PersonName.Use.USUAL, List.of(words), Optional.empty()),
                        Coded.of("role", code, words),
                        Texts.of(team.getName()),
                        Optional.of(number),
                        Optional.empty(),
                        Dates.period(team.getPeriod()),
                        false));
    }

    private static List<AgencyRecord> participants(CareTeam team, Telling telling) {
        List<AgencyRecord> people = new ArrayList<>();
        for (CareTeam.CareTeamParticipantComponent participant : team.getParticipant()) {
            Optional<PersonName> name = References.practitioner(participant.getMember(), telling);
            name.map(n -> professional(team, participant, n, people.size() + 1, telling))
                    .ifPresent(people::add);
        }
        return people;
    }

    private static Professional professional(
            CareTeam team,
            CareTeam.CareTeamParticipantComponent participant,
            PersonName name,
            int number,
            Telling telling) {
        Period own = Dates.period(participant.getPeriod());
        List<ContactPoint> shared = team.getTelecom();
        return new Professional(
                telling.ref(team, "/participant/" + number),
                telling.child(),
                telling.labels(),
                name,
                telling.codes().read("role", participant.getRole()),
                Texts.of(team.getName())
                        .or(() -> team.getManagingOrganization().stream()
                                .flatMap(o -> References.words(o, telling).stream())
                                .findFirst()),
                References.telephone(participant.getMember(), telling).or(() -> People.telephone(shared)),
                References.email(participant.getMember(), telling),
                own.equals(Period.UNKNOWN) ? Dates.period(team.getPeriod()) : own,
                false);
    }

    private static Coded status(CareTeam team) {
        if (team.getStatus() == null) {
            return Coded.of("plan-status", "open", "Open");
        }
        return switch (team.getStatus()) {
            case PROPOSED -> Coded.of("plan-status", "proposed", "Proposed");
            case ACTIVE, SUSPENDED, NULL -> Coded.of("plan-status", "open", "Open");
            case INACTIVE, ENTEREDINERROR -> Coded.of("plan-status", "ended", "Ended");
        };
    }
}

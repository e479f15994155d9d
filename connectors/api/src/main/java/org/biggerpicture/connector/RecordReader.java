package org.biggerpicture.connector;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.connector.Told.WrongForm;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Alert;
import org.biggerpicture.record.Attendance;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.HalfDayMark;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.Professional;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.Residence;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.StatutoryPlan;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;

/** One canonical record becomes one of the shared language (CANONICAL.md). */
final class RecordReader {
    private final AgencyId agency;
    private final Instant retrieved;

    RecordReader(AgencyId agency, Instant retrieved) {
        this.agency = agency;
        this.retrieved = retrieved;
    }

    /**
     * Reads one.
     *
     * @throws WrongForm if any of it has the wrong form
     */
    AgencyRecord read(Told told) {
        RecordRef ref = new RecordRef(agency, told.needed("id"), told.instant("updated"), retrieved);
        Subject about = told.nested("about").map(RecordReader::subject).orElse(Subject.CHILD);
        Labels labels = new Labels(labels(told), told.truth("restrictedPerson").orElse(false));
        Category category = told.oneOf("category", Category.class).orElseThrow(() -> new WrongForm("category"));
        return switch (category) {
            case IDENTITY -> identity(told, ref, about, labels);
            case ADDRESSES ->
                new Residence(
                        ref,
                        about,
                        labels,
                        address(told.nested("address").orElseThrow(() -> new WrongForm("address"))),
                        told.period("period"),
                        told.names("residents"));
            case RELATIONSHIPS ->
                new Relationship(
                        ref,
                        about,
                        labels,
                        told.neededCode("kind"),
                        told.date("born"),
                        told.oneOf("sex", Sex.class),
                        told.truth("parentalResponsibility"),
                        told.truth("livesWithChild"),
                        told.period("period"),
                        told.names("aliases"),
                        told.text("telephone"),
                        told.text("note"));
            case INVOLVEMENT ->
                new Involvement(
                        ref,
                        about,
                        labels,
                        told.needed("team"),
                        told.neededCode("kind"),
                        told.neededCode("status"),
                        told.period("period"),
                        told.date("lastContact"),
                        told.coded("reason"),
                        told.coded("closure"),
                        told.text("note"));
            case PROFESSIONALS ->
                new Professional(
                        ref,
                        about,
                        labels,
                        told.name("name").orElseThrow(() -> new WrongForm("name")),
                        told.neededCode("role"),
                        told.text("team"),
                        told.text("telephone"),
                        told.text("email"),
                        told.period("period"),
                        told.truth("lead").orElse(false));
            case PLANS ->
                new StatutoryPlan(
                        ref,
                        about,
                        labels,
                        told.neededCode("type"),
                        told.neededCode("status"),
                        told.period("period"),
                        told.coded("subtype"),
                        told.date("reviewDue"),
                        told.text("responsible"),
                        told.name("lead"),
                        told.text("summary"));
            case ALERTS ->
                new Alert(
                        ref,
                        about,
                        labels,
                        told.neededCode("kind"),
                        told.period("period"),
                        told.coded("severity"),
                        told.date("reviewDue"),
                        told.text("detail"));
            case EVENTS ->
                new ChronologyEvent(
                        ref,
                        about,
                        labels,
                        told.neededDate("date"),
                        told.text("time"),
                        told.neededCode("kind"),
                        told.coded("grade"),
                        told.text("line"),
                        told.coded("outcome"),
                        told.text("place"),
                        told.eachNested("participants").stream()
                                .map(RecordReader::subject)
                                .toList(),
                        told.text("narrative"));
            case ATTENDANCE ->
                new Attendance(
                        ref,
                        about,
                        labels,
                        told.needed("school"),
                        told.period("period"),
                        told.count("possible"),
                        told.count("attended"),
                        told.count("authorised"),
                        told.count("unauthorised"),
                        told.number("suspensions").orElse(0),
                        told.date("lastAttended"),
                        told.eachNested("marks").stream()
                                .map(RecordReader::mark)
                                .toList());
            case APPOINTMENTS ->
                new MissedAppointment(
                        ref,
                        about,
                        labels,
                        told.neededDate("date"),
                        told.neededCode("setting"),
                        told.text("specialty"),
                        told.neededCode("status"),
                        told.truth("rebooked"),
                        told.number("consecutive"),
                        told.text("note"));
        };
    }

    private static PersonIdentity identity(Told told, RecordRef ref, Subject about, Labels labels) {
        return new PersonIdentity(
                ref,
                about,
                labels,
                told.names("names"),
                told.date("born"),
                told.date("expected"),
                told.oneOf("sex", Sex.class).orElse(Sex.UNKNOWN),
                told.eachNested("identifiers").stream()
                        .map(RecordReader::identifier)
                        .toList(),
                told.eachNested("addresses").stream().map(RecordReader::address).toList(),
                told.number("birthOrder"),
                told.coded("ethnicity"),
                told.text("language"),
                told.date("died"),
                told.name("mother"));
    }

    private static Subject subject(Told told) {
        SubjectRelation relation =
                told.oneOf("relation", SubjectRelation.class).orElseThrow(() -> new WrongForm("relation"));
        return new Subject(relation, told.text("personId"), told.name("name"));
    }

    private static Set<Sensitivity> labels(Told told) {
        Set<Sensitivity> labels = EnumSet.noneOf(Sensitivity.class);
        told.texts("labels").forEach(t -> labels.add(Told.word("labels", t, Sensitivity.class)));
        return labels;
    }

    private static Identifier identifier(Told told) {
        return new Identifier(
                told.oneOf("kind", Identifier.Kind.class).orElseThrow(() -> new WrongForm("identifiers")),
                told.needed("value"),
                told.oneOf("standing", Identifier.Standing.class).orElse(Identifier.Standing.UNVERIFIED));
    }

    private static PostalAddress address(Told told) {
        List<String> lines = told.texts("lines");
        Optional<String> postcode = told.text("postcode");
        return new PostalAddress(
                told.oneOf("kind", PostalAddress.Kind.class).orElse(PostalAddress.Kind.HOME),
                lines,
                postcode,
                told.text("uprn"),
                told.text("area"));
    }

    private static HalfDayMark mark(Told told) {
        String session = told.needed("session");
        if (!session.equals("am") && !session.equals("pm")) {
            throw new WrongForm("session");
        }
        return new HalfDayMark(
                told.day("date").orElseThrow(() -> new WrongForm("date")), session.equals("am"), told.needed("code"));
    }
}

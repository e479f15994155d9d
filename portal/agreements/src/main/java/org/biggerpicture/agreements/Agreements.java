package org.biggerpicture.agreements;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;

/**
 * The agreements that run in this hub. Immutable: a new version is a new set, and an enquiry ends under the set it began
 * with. What an enquiry's own day decides (dates, signatures) is decided by that day.
 */
public final class Agreements {
    private final List<InformationSharingAgreement> all;
    private final Terms terms;
    private final Interpreter judge;
    private final String version;

    private Agreements(Set<Agency> agencies, Vocabulary vocabulary, List<InformationSharingAgreement> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(InformationSharingAgreement::id))
                .toList();
        terms = new Terms(agencies, vocabulary, this.all);
        judge = new Interpreter(terms);
        version = ContentHash.of(this.all);
    }

    /**
     * Reads {@code config/agreements} and runs the scenarios beside each agreement.
     *
     * @param configFolder the folder that holds {@code agreements}
     * @param agencies every agency of the hub, those not connected included
     * @param findings takes every mistake, and every scenario that fails
     * @return the agreements; empty only together with a finding
     */
    public static Optional<Agreements> read(
            Path configFolder, Set<Agency> agencies, Vocabulary vocabulary, Findings findings) {
        return AgreementFolder.read(configFolder, agencies, vocabulary, findings);
    }

    /** These agreements between these agencies. */
    public static Agreements of(
            Set<Agency> agencies, Vocabulary vocabulary, List<InformationSharingAgreement> agreements) {
        return new Agreements(agencies, vocabulary, agreements);
    }

    /** The hash of all of them: what the log names. */
    public String version() {
        return version;
    }

    /** Every agreement, those that don't run included, by id. */
    public List<InformationSharingAgreement> all() {
        return all;
    }

    /** The words they are written in. */
    public Vocabulary vocabulary() {
        return terms.vocabulary();
    }

    /** Whom to ask, what for, and whom not, and why: one line for every agency given, in that order. */
    public AskPlan plan(Enquiry enquiry, Round round, Collection<Agency> agencies) {
        return plan(enquiry, Circumstances.ORDINARY, round, agencies);
    }

    /** Whom to ask in these circumstances. */
    public AskPlan plan(Enquiry enquiry, Circumstances circumstances, Round round, Collection<Agency> agencies) {
        Planner planner = new Planner(terms, judge, asking(enquiry, circumstances), enquiry.sought(), round);
        return new AskPlan(round, version, agencies.stream().map(planner::line).toList());
    }

    /** What may be shown of an answer. See the other form. */
    public DisclosedAnswer disclose(
            Enquiry enquiry, Answer answer, Protection protection, Outcome.NothingHeld asIfNothing) {
        return disclose(enquiry, Circumstances.ORDINARY, answer, protection, asIfNothing);
    }

    /**
     * What may be shown of an answer: the only way a record becomes showable.
     *
     * @param asIfNothing what this agency's outcome is when it holds nothing: the kinds it was asked with and its
     *     standing caution. It is used for an answer that holds nothing and for one of which all is concealed, so that
     *     the two can't be told apart
     */
    public DisclosedAnswer disclose(
            Enquiry enquiry,
            Circumstances circumstances,
            Answer answer,
            Protection protection,
            Outcome.NothingHeld asIfNothing) {
        Asking asking = asking(enquiry, circumstances);
        boolean openPlan = Discloser.openPlan(answer);
        Discloser discloser = new Discloser(version, contact(answer.agency()), protection);
        answer.records().forEach(r -> discloser.weigh(r, judge.judge(asking, Held.of(answer.agency(), r, openPlan))));
        return discloser.answer(answer, asIfNothing);
    }

    /** Why an unmarked, recent record of that kind would be shown or withheld. */
    public Explanation explain(Enquiry enquiry, AgencyId from, Category category, SubjectRelation about) {
        return explain(asking(enquiry, Circumstances.ORDINARY), Held.supposed(from, category, about));
    }

    /** Why such a record is shown or withheld to one who asks so. */
    public Explanation explain(Asking asking, Held held) {
        return Explainer.explain(held, judge.judge(asking, held));
    }

    Verdict judge(Asking asking, Held held) {
        return judge.judge(asking, held);
    }

    /** What of an enquiry decides, in these circumstances. */
    public Asking asking(Enquiry enquiry, Circumstances circumstances) {
        return Asking.of(enquiry, circumstances, terms.vocabulary());
    }

    private Contact contact(AgencyId agency) {
        return Optional.ofNullable(terms.agencies().get(agency))
                .map(Agency::contact)
                .orElse(new Contact("Not known", "not known", Optional.empty(), Optional.empty()));
    }
}

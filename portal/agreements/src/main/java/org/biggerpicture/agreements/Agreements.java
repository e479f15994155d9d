package org.biggerpicture.agreements;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
    private volatile Compiled compiled;
    private final String version;

    private Agreements(Set<Agency> agencies, Vocabulary vocabulary, List<InformationSharingAgreement> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(InformationSharingAgreement::id))
                .toList();
        terms = new Terms(agencies, vocabulary, this.all);
        version = ContentHash.of(this.all);
        TableJudge none = new TableJudge(terms, LocalDate.EPOCH);
        compiled = new Compiled(none, none);
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

    /** Every agency they may speak of, in the order given. */
    public List<Agency> agencies() {
        return List.copyOf(terms.agencies().values());
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
        Asking asking = asking(enquiry, circumstances);
        Planner planner = new Planner(terms, on(asking.day()), asking, enquiry.sought(), round);
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
        TableJudge judge = on(asking.day());
        AskingCode code = judge.tables().code(asking);
        answer.records()
                .forEach(r -> discloser.weigh(r, judge.judge(asking, code, Held.of(answer.agency(), r, openPlan))));
        return discloser.answer(answer, asIfNothing);
    }

    /** Why an unmarked, recent record of that kind would be shown or withheld. */
    public Explanation explain(Enquiry enquiry, AgencyId from, Category category, SubjectRelation about) {
        return explain(asking(enquiry, Circumstances.ORDINARY), Held.supposed(from, category, about));
    }

    /** Why such a record is shown or withheld to one who asks so. */
    public Explanation explain(Asking asking, Held held) {
        return Explainer.explain(held, judge(asking, held));
    }

    /** A clause as it is cited. */
    public ClauseRef cite(InformationSharingAgreement agreement, Clause clause) {
        return terms.cite(agreement, clause);
    }

    Verdict judge(Asking asking, Held held) {
        return on(asking.day()).judge(asking, held);
    }

    /**
     * What another version would give and take, by whom and of what, on a day: exact over every combination that a clause
     * of either tells apart. Both are read with this hub's agencies and the later version's words.
     */
    public List<Effect> effects(Agreements after, LocalDate day) {
        Set<Agency> agencies = new LinkedHashSet<>(agencies());
        agencies.addAll(after.agencies());
        Vocabulary words = after.vocabulary();
        List<InformationSharingAgreement> both = new ArrayList<>(all);
        both.addAll(after.all);
        return new Effects(
                        new Terms(agencies, words, all),
                        new Terms(agencies, words, after.all),
                        new Terms(agencies, words, both),
                        day)
                .all();
    }

    /** The decision tables of a day, for what asks many questions at once. */
    public DecisionTables tables(LocalDate day) {
        return on(day).tables();
    }

    /**
     * Holds the tables of a day against a slow interpreter over every combination that can occur: a few seconds.
     *
     * @return the first difference in words; empty when there is none. A set with a difference must not run
     */
    public Optional<String> difference(LocalDate day) {
        return new Comparison(terms, day).run().difference();
    }

    /**
     * The tables of the two days last asked about: around midnight enquiries of both days are under way.
     *
     * @param latest compiled last
     * @param before compiled before it
     */
    private record Compiled(TableJudge latest, TableJudge before) {}

    /** Compiling takes a millisecond; two threads may both do it when the day changes, with one result. */
    private TableJudge on(LocalDate day) {
        Compiled now = compiled;
        if (now.latest().day().equals(day)) {
            return now.latest();
        }
        if (now.before().day().equals(day)) {
            return now.before();
        }
        TableJudge judge = new TableJudge(terms, day);
        compiled = new Compiled(judge, now.latest());
        return judge;
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

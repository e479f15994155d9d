package org.biggerpicture.application.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.OutcomeWords;
import org.biggerpicture.page.ReceiptPage;
import org.biggerpicture.page.Table;
import org.biggerpicture.picture.CompletenessReceipt;
import org.biggerpicture.picture.Placard;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The receipt: what was and was not seen, to print, and the decision taken on it. */
@Controller
final class ReceiptController {
    private final Enquiries enquiries;
    private final Practitioners practitioners;

    ReceiptController(Enquiries enquiries, Practitioners practitioners) {
        this.enquiries = enquiries;
        this.practitioners = practitioners;
    }

    @GetMapping("/enquiries/{id}/receipt")
    ModelAndView receipt(@PathVariable String id, Authentication who) {
        return page(enquiry(id, who), Errors.NONE);
    }

    @PostMapping("/enquiries/{id}/receipt")
    ModelAndView decided(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            Authentication who) {
        OpenEnquiry enquiry = enquiry(id, who);
        Vocabulary words = enquiry.agreements().vocabulary();
        List<Errors.Fault> faults = new java.util.ArrayList<>();
        if (Vocabulary.find(words.decisions(), outcome).isEmpty()) {
            faults.add(new Errors.Fault("outcome", "Choose what was decided"));
        }
        if (Vocabulary.find(words.reasons(), reason).isEmpty()) {
            faults.add(new Errors.Fault("reason", "Choose the reason"));
        }
        if (!faults.isEmpty()) {
            return page(enquiry, new Errors(faults));
        }
        enquiries.take(enquiry, outcome, reason);
        return new ModelAndView("redirect:/enquiries/" + id + "/receipt");
    }

    private ModelAndView page(OpenEnquiry enquiry, Errors errors) {
        CompletenessReceipt receipt = enquiry.receipt().orElseThrow(NoSuchPage::new);
        Vocabulary words = enquiry.agreements().vocabulary();
        Map<String, Contact> ring = enquiries.placards(enquiry).stream()
                .collect(Collectors.toMap(Placard::heading, Placard::contact, (one, other) -> one));
        return new ModelAndView(
                "receipt",
                "page",
                new ReceiptPage(
                        Contexts.of(enquiry),
                        List.of(
                                Fact.of("Enquiry", receipt.enquiry().value()),
                                Fact.of("Closed", Contexts.moment(receipt.closed())),
                                Fact.of("Agreements", receipt.agreements())),
                        PictureWords.receipt(receipt),
                        ReceiptPage.agencyTable(receipt.lines().stream()
                                .map(line -> row(line, ring))
                                .toList()),
                        receipt.hash(),
                        "under this enquiry",
                        "/enquiries/" + receipt.enquiry() + "/receipt",
                        choices("outcome", "What was decided?", words.decisions(), errors),
                        unchosen(choices("reason", "Why?", words.reasons(), errors)),
                        ReceiptPage.decisionTable(enquiry.taken().stream()
                                .map(t -> decision(enquiry, t, words))
                                .toList()),
                        errors));
    }

    private static Choices choices(String id, String legend, List<? extends Word> words, Errors errors) {
        return new Choices(
                id,
                legend,
                "",
                words.stream()
                        .map(w -> new Choices.Choice(w.code(), w.label(), w.hint(), false))
                        .toList(),
                errors.at(id));
    }

    /** No reason stands chosen before a person has chosen one. */
    private static Choices unchosen(Choices choices) {
        List<Choices.Choice> all = new java.util.ArrayList<>();
        all.add(new Choices.Choice("", "Choose a reason", "", true));
        all.addAll(choices.choices());
        return new Choices(choices.id(), choices.legend(), choices.hint(), all, choices.error());
    }

    private static Table.Row row(CompletenessReceipt.Line line, Map<String, Contact> ring) {
        OutcomeWords words = OutcomeWords.of(line.outcome());
        return Table.Row.of(
                Table.Cell.of(line.heading()),
                Table.Cell.tag(words.tag()),
                Table.Cell.of(line.askedAt().map(Contexts::moment).orElse("Not asked")),
                Table.Cell.of(words.lines().toArray(String[]::new)),
                Table.Cell.of(line.withheld() == 0 ? "–" : Integer.toString(line.withheld())),
                Optional.ofNullable(ring.get(line.heading()))
                        .map(c -> Table.Cell.of(c.name(), c.telephone()))
                        .orElseGet(() -> Table.Cell.of("–")));
    }

    private static Table.Row decision(OpenEnquiry enquiry, OpenEnquiry.Taken taken, Vocabulary words) {
        return Table.Row.of(
                Table.Cell.of(Contexts.moment(taken.at())),
                Table.Cell.of(enquiry.practitioner().requester().name()),
                Table.Cell.of(Vocabulary.label(words.decisions(), taken.decision())),
                Table.Cell.of(Vocabulary.label(words.reasons(), taken.reason())),
                Table.Cell.of(taken.receipt().substring(0, 12)));
    }

    private OpenEnquiry enquiry(String id, Authentication who) {
        return enquiries.find(practitioners.of(who), new EnquiryId(id)).orElseThrow(NoSuchPage::new);
    }
}

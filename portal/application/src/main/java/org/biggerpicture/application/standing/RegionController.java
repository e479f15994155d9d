package org.biggerpicture.application.standing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.exchange.OdrlAgreement;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.page.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agreements and the agencies, for anyone who signed in. */
@Controller
final class RegionController {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/London"));

    private final Region region;

    RegionController(Region region) {
        this.region = region;
    }

    @GetMapping("/agreements")
    ModelAndView agreements() {
        return document(words().list());
    }

    /** What would be seen by one who asks so. */
    @GetMapping("/agreements/simulator")
    ModelAndView simulator(@RequestParam Map<String, String> given) {
        return new ModelAndView(
                "question", "page", new SimulatorWords(region, new Chosen(given), LocalDate.now(CLOCK)).page());
    }

    /** Who could ever see one kind of record of one agency. */
    @GetMapping("/agreements/who")
    ModelAndView who(@RequestParam Map<String, String> given) {
        return new ModelAndView(
                "question", "page", new WhoWords(region, new Chosen(given), LocalDate.now(CLOCK)).page());
    }

    /** What of the agreements wants a person's eye. */
    @GetMapping("/agreements/attention")
    ModelAndView attention() {
        return document(new AttentionWords(region.agreements(), LocalDate.now(CLOCK)).page());
    }

    @GetMapping("/agreements/{id}")
    ModelAndView agreement(@PathVariable String id) {
        return document(words().page(agreementOf(id)));
    }

    private InformationSharingAgreement agreementOf(String id) {
        return region.agreements().all().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    /** The agreement as ODRL, for those who keep policies in that form. */
    @GetMapping(path = "/agreements/{id}/odrl", produces = "application/ld+json")
    ResponseEntity<byte[]> odrl(@PathVariable String id) {
        InformationSharingAgreement agreement = agreementOf(id);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + agreement.id() + ".odrl.jsonld\"")
                .body(OdrlAgreement.of(agreement, region.agencies()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/connections")
    ModelAndView connections() {
        return document(new ConnectionWords(region).page());
    }

    private AgreementWords words() {
        return new AgreementWords(region.agreements(), LocalDate.now(CLOCK));
    }

    private static ModelAndView document(Document document) {
        return new ModelAndView("document", "page", document);
    }
}

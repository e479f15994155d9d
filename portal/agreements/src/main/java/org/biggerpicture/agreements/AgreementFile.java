package org.biggerpicture.agreements;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.InformationSharingAgreement.Status;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Place;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;

/** Reads one agreement's file. */
final class AgreementFile {
    private final Path file;
    private final Known known;
    private final Findings findings;
    private Place inForce;

    AgreementFile(Path file, Known known, Findings findings) {
        this.file = file;
        this.known = known;
        this.findings = findings;
        inForce = Place.whole(file);
    }

    /** Where its first day is written; known once it was read. */
    Place inForce() {
        return inForce;
    }

    Optional<InformationSharingAgreement> read() {
        return YamlFile.read(file, Map.of(), findings).flatMap(this::agreement);
    }

    private Optional<InformationSharingAgreement> agreement(Node.Mapping root) {
        Keys keys = root.keys(findings);
        inForce = root.value("in-force").map(Node::place).orElse(inForce);
        Optional<LocalDate> begins = keys.required("in-force", Readings.DAY);
        Optional<LocalDate> review = keys.required("review-due", Readings.DAY);
        Optional<LocalDate> expires = keys.required("expires", Readings.DAY);
        later(keys, "review-due", begins, review);
        later(keys, "expires", review, expires);
        List<Party> parties = parties(keys);
        Optional<LawfulBasis> basis = keys.required("lawful-basis", known.basis());
        Optional<String> gateway = keys.required("gateway", known.gateway());
        ClauseReading reading = new ClauseReading(known, new Grounds(bodies(parties), basis, gateway), findings);
        List<Clause> clauses =
                keys.required("clauses", Readings.listOf(reading)).orElse(List.of());
        unique(keys, clauses);
        InformationSharingAgreement agreement = new InformationSharingAgreement(
                id(),
                keys.required("title", Readings.TEXT).orElse(""),
                keys.required("version", Readings.TEXT).orElse(""),
                keys.required("tier", tier()).orElse(2),
                keys.required("status", Readings.oneOf(Status.class)).orElse(Status.DRAFT),
                keys.required("summary", Readings.TEXT).orElse("").strip(),
                keys.required("owner", Readings.TEXT).orElse(""),
                keys.required("contact", Readings.TEXT).orElse(""),
                begins.orElse(LocalDate.MAX),
                review.orElse(LocalDate.MIN),
                expires.orElse(LocalDate.MIN),
                parties,
                clauses);
        return keys.whole() ? Optional.of(agreement) : Optional.empty();
    }

    private String id() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".yaml".length());
    }

    private static Reading<Integer> tier() {
        return (node, findings) ->
                Readings.oneOf(List.of("1", "2")).read(node, findings).map(Integer::valueOf);
    }

    private static void later(Keys keys, String key, Optional<LocalDate> first, Optional<LocalDate> second) {
        if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
            keys.wrong(
                    key,
                    "'" + key + "' is before " + first.get(),
                    "in-force, review-due and expires follow each other");
        }
    }

    private List<Party> parties(Keys keys) {
        List<Party> parties = keys.required("parties", Readings.listOf(party())).orElse(List.of());
        if (bodies(parties).size() != parties.size()) {
            keys.wrong("parties", "an organisation is a party twice", "keep one");
        }
        if (parties.size() < 2) {
            keys.wrong("parties", "an agreement has two parties or more", "name the other");
        }
        return parties;
    }

    private Reading<Party> party() {
        return Readings.mapping((mapping, found) -> {
            Keys keys = mapping.keys(found);
            Optional<OrganisationId> organisation = keys.required("organisation", known.organisation());
            Optional<String> signatory = keys.required("signatory", Readings.TEXT);
            Optional<LocalDate> signed = keys.optional("signed", Readings.DAY);
            return keys.whole()
                    ? Optional.of(new Party(organisation.orElseThrow(), signatory.orElseThrow(), signed))
                    : Optional.empty();
        });
    }

    private static Set<OrganisationId> bodies(List<Party> parties) {
        Set<OrganisationId> bodies = new HashSet<>();
        parties.forEach(p -> bodies.add(p.organisation()));
        return bodies;
    }

    private static void unique(Keys keys, List<Clause> clauses) {
        Set<String> seen = new HashSet<>();
        clauses.stream()
                .filter(c -> !seen.add(c.id()))
                .forEach(c -> keys.wrong("clauses", "clause '" + c.id() + "' stands here twice", "number each once"));
    }

    /**
     * What an agreement says for all its clauses.
     *
     * @param parties its parties
     * @param basis the lawful basis of a clause that names none
     * @param gateway the gateway of a clause that names none
     */
    record Grounds(Set<OrganisationId> parties, Optional<LawfulBasis> basis, Optional<String> gateway) {}
}

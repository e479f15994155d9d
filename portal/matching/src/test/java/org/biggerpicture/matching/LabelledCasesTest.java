package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.Identifier.Standing;
import org.biggerpicture.record.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The labelled table: each kind of case that has cost a child dear, with its rule and its own words. */
class LabelledCasesTest {
    private static Optional<String> at(String[] parts, int i) {
        return i < parts.length ? Optional.of(parts[i].strip()).filter(p -> !p.isEmpty()) : Optional.empty();
    }

    private static PersonSought sought(String row) {
        String[] parts = row.split(";");
        return new PersonSought(
                at(parts, 4),
                Optional.empty(),
                at(parts, 0).map(g -> List.of(g.split(" "))).orElse(List.of()),
                at(parts, 1),
                at(parts, 5).stream().toList(),
                at(parts, 2).map(PartialDate::parse),
                0,
                at(parts, 6).map(PartialDate::parse),
                Optional.empty(),
                at(parts, 3),
                Optional.empty());
    }

    private static Candidate held(String row) {
        String[] parts = row.split(";");
        People.Held held = People.held(parts[0], parts[1], at(parts, 2).orElse(""));
        for (int i = 3; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("=");
            held = with(held, pair[0], pair[1]);
        }
        return held.candidate();
    }

    private static People.Held with(People.Held held, String what, String value) {
        String[] name = value.split(" ");
        return switch (what) {
            case "postcode" -> held.postcode(value);
            case "verified" -> held.verified(value);
            case "number" -> held.nhs(value, Standing.UNVERIFIED);
            case "former" -> held.nhs(value, Standing.FORMER);
            case "alias" -> held.alias(name[0], name[1]);
            case "expected" -> held.expected(value);
            case "mother" -> held.mother(name[0], name[1]);
            case "parent" -> held.parent();
            case "adopted" -> held.adopted();
            case "order" -> held.birthOrder(Integer.parseInt(value));
            default -> throw new IllegalArgumentException(what);
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "labelled-cases.txt", delimiter = '|', quoteCharacter = '"')
    void is_banded_by_its_rule_and_said_in_its_words(
            String kind, String which, String sought, String held, String bands, String joined, String said) {
        CandidateMatch match = Matching.demonstration()
                .compare(sought(sought), List.of(held(held)))
                .getFirst();
        assertThat(bands.split(" ")).as(match.inWords()).contains(match.band().name());
        assertThat(match.mayBePreselected()).isEqualTo("yes".equals(joined));
        assertThat(said.split("; "))
                .allSatisfy(words -> assertThat(match.inWords()).contains(words));
        assertThat(match.inWords()).doesNotContain("%");
    }
}

package org.biggerpicture.fhir.mapping;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;

/** Words as an agency wrote them: blank is nothing, and no markup is taken over. */
final class Texts {
    private Texts() {}

    static Optional<String> of(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    /** What a person wrote, else what the first coding is called, else its code. */
    static Optional<String> of(CodeableConcept concept) {
        return of(concept.getText())
                .or(() -> concept.getCoding().stream()
                        .flatMap(c -> of(c.getDisplay()).stream())
                        .findFirst())
                .or(() -> concept.getCoding().stream()
                        .flatMap(c -> of(c.getCode()).stream())
                        .findFirst());
    }

    static Optional<String> notes(Stream<Annotation> notes) {
        return of(notes.flatMap(n -> of(n.getText()).stream())
                .reduce((a, b) -> a + "\n" + b)
                .orElse(null));
    }

    /**
     * A narrative a person wrote; one that was only generated from the fields says nothing new. Text nodes alone are
     * taken: elements, attributes and links are dropped.
     */
    static Optional<String> written(Narrative narrative) {
        if (narrative.getStatus() == Narrative.NarrativeStatus.GENERATED
                || narrative.getStatus() == Narrative.NarrativeStatus.EMPTY
                || !narrative.hasDiv()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        append(narrative.getDiv(), text);
        return of(text.toString().replaceAll("\\s+", " "));
    }

    private static void append(XhtmlNode node, StringBuilder text) {
        if (node.getNodeType() == NodeType.Text && node.getContent() != null) {
            text.append(node.getContent());
        }
        if ("script".equalsIgnoreCase(node.getName()) || "style".equalsIgnoreCase(node.getName())) {
            return;
        }
        for (XhtmlNode child : node.getChildNodes()) {
            append(child, text);
            text.append(' ');
        }
    }

    static String token(Coding coding) {
        return of(coding.getSystem()).map(s -> s + "|").orElse("")
                + of(coding.getCode()).orElse("");
    }
}

package org.biggerpicture.fhir.mapping;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;

/** UK Core extensions by their short name, whichever of the published addresses a source uses. */
final class Extensions {
    private Extensions() {}

    static Stream<Extension> all(DomainResource resource, String name) {
        return resource.getExtension().stream().filter(e -> named(e, name));
    }

    static Stream<Extension> all(Element element, String name) {
        return element.getExtension().stream().filter(e -> named(e, name));
    }

    static Optional<CodeableConcept> concept(DomainResource resource, String name) {
        return all(resource, name).flatMap(e -> concept(e).stream()).findFirst();
    }

    /** Its value, whether sent as a concept or as a bare coding: profiles of different ages ask for either. */
    static Optional<CodeableConcept> concept(Extension extension) {
        return switch (extension.getValue()) {
            case CodeableConcept concept -> Optional.of(concept);
            case Coding coding -> Optional.of(new CodeableConcept().addCoding(coding));
            case null, default -> Optional.empty();
        };
    }

    private static boolean named(Extension extension, String name) {
        String url = extension.getUrl();
        return url != null
                && url.endsWith(name)
                && Systems.UK_CORE_EXTENSIONS.contains(url.substring(0, url.length() - name.length()));
    }
}

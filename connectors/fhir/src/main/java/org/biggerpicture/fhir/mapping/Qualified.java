package org.biggerpicture.fhir.mapping;

import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** Whether anything in a resource is qualified by a modifier extension or by rules agreed elsewhere. None is known. */
final class Qualified {
    private Qualified() {}

    static boolean is(Base base) {
        boolean here = switch (base) {
            case DomainResource resource -> resource.hasModifierExtension() || resource.hasImplicitRules();
            case BackboneElement element -> element.hasModifierExtension();
            case Resource resource -> resource.hasImplicitRules();
            default -> false;
        };
        return here || base.children().stream().anyMatch(Qualified::within);
    }

    private static boolean within(Property property) {
        return property.hasValues() && property.getValues().stream().anyMatch(v -> !v.isPrimitive() && is(v));
    }
}

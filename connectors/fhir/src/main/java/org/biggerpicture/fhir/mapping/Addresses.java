package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.record.PostalAddress;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** Places as an agency wrote them. */
final class Addresses {
    /** The postcode that stands for nowhere settled (NHS Data Dictionary, postcodes of no fixed abode). */
    private static final String NO_FIXED_ABODE = "ZZ993VZ";

    private Addresses() {}

    static PostalAddress read(Address address) {
        List<String> lines = Stream.concat(
                        address.getLine().stream().map(StringType::getValue),
                        Stream.of(address.getCity(), address.getDistrict()))
                .flatMap(l -> Texts.of(l).stream())
                .distinct()
                .toList();
        return new PostalAddress(
                kind(address),
                lines.isEmpty() ? Texts.of(address.getText()).stream().toList() : lines,
                Texts.of(address.getPostalCode()),
                uprn(address),
                Optional.empty());
    }

    private static PostalAddress.Kind kind(Address address) {
        String postcode =
                Texts.of(address.getPostalCode()).map(p -> p.replace(" ", "")).orElse("");
        if (NO_FIXED_ABODE.equalsIgnoreCase(postcode)) {
            return PostalAddress.Kind.NO_FIXED_ABODE;
        }
        if (address.getUse() == Address.AddressUse.TEMP) {
            return PostalAddress.Kind.TEMPORARY;
        }
        boolean forLetters = address.getType() == AddressType.POSTAL
                || address.getUse() == Address.AddressUse.BILLING
                || address.getUse() == Address.AddressUse.WORK;
        return forLetters ? PostalAddress.Kind.CORRESPONDENCE : PostalAddress.Kind.HOME;
    }

    /** The property number; its type is sent as a coding by the demographics service, as a concept by the profile. */
    private static Optional<String> uprn(Address address) {
        return Extensions.all(address, "AddressKey")
                .filter(k -> typed(k, "UPRN"))
                .flatMap(k -> Stream.ofNullable(k.getExtensionByUrl("value")))
                .flatMap(v -> Stream.ofNullable(v.getValue()))
                .flatMap(v -> Texts.of(v.primitiveValue()).stream())
                .findFirst();
    }

    private static boolean typed(Extension key, String type) {
        Extension typed = key.getExtensionByUrl("type");
        return typed != null
                && Extensions.concept(typed).stream()
                        .flatMap(c -> c.getCoding().stream())
                        .map(Coding::getCode)
                        .anyMatch(type::equals);
    }
}

package org.biggerpicture.soap;

import java.util.Optional;
import java.util.stream.Stream;

/** The two versions of SOAP; they differ in namespace, content type and the form of faults. */
enum SoapVersion {
    /** SOAP 1.1 (W3C Note, May 2000). */
    V1_1("http://schemas.xmlsoap.org/soap/envelope/"),
    /** SOAP 1.2 (W3C Recommendation, April 2007). */
    V1_2("http://www.w3.org/2003/05/soap-envelope");

    private final String namespace;

    SoapVersion(String namespace) {
        this.namespace = namespace;
    }

    String namespace() {
        return namespace;
    }

    static Optional<SoapVersion> of(String namespace) {
        return Stream.of(values()).filter(v -> v.namespace.equals(namespace)).findFirst();
    }

    /** The content type of a message with that action: SOAP 1.2 carries the action inside it. */
    String contentType(String action) {
        return switch (this) {
            case V1_1 -> "text/xml; charset=utf-8";
            case V1_2 -> "application/soap+xml; charset=utf-8; action=\"" + action + "\"";
        };
    }
}

package org.biggerpicture.soap;

/** The namespaces of the envelope's headers. */
final class Namespaces {
    /** WS-Addressing 1.0. */
    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";

    /** Web Services Security 1.0, extension. */
    static final String SECURITY = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    /** Web Services Security 1.0, utility. */
    static final String UTILITY = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    private Namespaces() {}
}

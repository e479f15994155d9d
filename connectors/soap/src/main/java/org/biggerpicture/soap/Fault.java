package org.biggerpicture.soap;

import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.biggerpicture.ask.Outcome;

/**
 * A SOAP fault, in either version's form. Some services write its code without a namespace: both are read.
 *
 * @param code its code's local name: {@code Client}, {@code Sender}, {@code Server}, {@code FailedAuthentication} …
 */
record Fault(String code) {
    private static final List<String> CREDENTIALS =
            List.of("FailedAuthentication", "FailedCheck", "InvalidSecurity", "InvalidSecurityToken", "MessageExpired");

    static Fault of(XdmNode fault, SoapVersion version) {
        Optional<String> code = switch (version) {
            case V1_1 -> text(fault, "faultcode");
            case V1_2 -> deepest(fault);
        };
        return new Fault(code.map(Fault::local).orElse(""));
    }

    /** The subcode says more than Sender or Receiver does. */
    private static Optional<String> deepest(XdmNode fault) {
        return fault.select(Steps.descendant("Value")).asListOfNodes().stream()
                .map(n -> n.getStringValue().strip())
                .reduce((first, last) -> last);
    }

    private static Optional<String> text(XdmNode fault, String name) {
        return fault.select(Steps.child(name)).asListOfNodes().stream()
                .map(n -> n.getStringValue().strip())
                .findFirst();
    }

    private static String local(String code) {
        return code.substring(code.indexOf(':') + 1);
    }

    /** What it means for the receipt. A fault of ours is no word about the child. */
    Outcome outcome() {
        if (CREDENTIALS.contains(code)) {
            return new Outcome.Down("It did not accept our credentials or our clock", false);
        }
        return switch (code) {
            case "Client", "Sender", "MustUnderstand", "VersionMismatch", "DataEncodingUnknown" ->
                new Outcome.Down("Our request was rejected", false);
            default -> new Outcome.Down("Its system failed", true);
        };
    }
}

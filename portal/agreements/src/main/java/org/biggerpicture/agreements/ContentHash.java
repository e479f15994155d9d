package org.biggerpicture.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The hash of what agreements say, however their files are laid out: SHA-256 over one written form. */
final class ContentHash {
    private ContentHash() {}

    static String of(List<InformationSharingAgreement> agreements) {
        return sha256(agreements.stream().map(ContentHash::form).collect(Collectors.joining("\n")));
    }

    static String of(InformationSharingAgreement agreement) {
        return sha256(form(agreement));
    }

    private static String form(InformationSharingAgreement a) {
        return line(a.id(), a.title(), a.version(), a.tier(), a.status(), a.summary(), a.owner(), a.contact())
                + line(a.inForce(), a.reviewDue(), a.expires())
                + a.parties().stream()
                        .map(p -> line("party", p.organisation(), p.signatory(), p.signed()))
                        .sorted()
                        .collect(Collectors.joining())
                + a.clauses().stream().map(ContentHash::form).sorted().collect(Collectors.joining());
    }

    private static String form(Clause clause) {
        String common = line(clause.id(), clause.words(), clause.basis(), clause.gateway())
                + scope(clause.scope())
                + conditions(clause.conditions());
        return switch (clause) {
            case Clause.Permission p ->
                line("permission")
                        + common
                        + line(
                                p.layer(),
                                sorted(p.fields()),
                                sorted(p.labels()),
                                sorted(p.askWith()),
                                sorted(p.tells()),
                                p.breakGlass());
            case Clause.Prohibition p ->
                line("prohibition")
                        + common
                        + line(
                                p.fields().map(ContentHash::sorted),
                                sorted(p.labels()),
                                p.manner(),
                                p.absolute(),
                                p.asking());
        };
    }

    private static String scope(Scope s) {
        return line(
                among(s.to()),
                among(s.roles()),
                among(s.purposes()),
                among(s.from()),
                sorted(s.categories()),
                among(s.about()));
    }

    private static String conditions(Conditions c) {
        return line(sorted(c.consent()), sorted(c.areas()), c.ages(), c.lookBack(), c.openPlan(), c.induction());
    }

    private static String among(Among<?> among) {
        return among.everyone() ? "*" : sorted(among.named());
    }

    private static String sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList().toString();
    }

    /** Each value with its length before it, so that no two contents have one form. */
    private static String line(Object... values) {
        StringBuilder form = new StringBuilder();
        for (Object value : values) {
            String text = value.toString();
            form.append(text.length()).append(':').append(text).append(' ');
        }
        return form.append('\n').toString();
    }

    private static String sha256(String form) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package org.biggerpicture.fhir;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.fhir.mapping.Heard;
import org.biggerpicture.fhir.mapping.Issue;
import org.biggerpicture.fhir.mapping.Parsing;
import org.biggerpicture.fhir.mapping.UnreadableAnswer;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One FHIR server: asks, follows its pages within the host and the number that are allowed, and sorts what comes. */
final class Server {
    private final Wire wire;
    private final Parsing parsing;
    private final URI base;
    private final int mostPages;

    Server(Wire wire, Parsing parsing, URI base, int mostPages) {
        this.wire = wire;
        this.parsing = parsing;
        this.base = base;
        this.mostPages = mostPages;
    }

    /** Asks, under the ask's opaque name, and reads every page. */
    Reply ask(Query query, RequestId ask, Deadline deadline) {
        try {
            return pages(wire.ask(query, ask, deadline), ask, deadline);
        } catch (UnreadableAnswer e) {
            return new Reply.NotGot(new Outcome.Unreadable(e.reason()));
        }
    }

    private Reply pages(Wire.Came first, RequestId ask, Deadline deadline) {
        List<Resource> resources = new ArrayList<>();
        Map<String, Resource> known = new HashMap<>();
        List<Issue> issues = new ArrayList<>();
        Wire.Came came = first;
        for (int page = 1; ; page++) {
            switch (came) {
                case Wire.Failed failed -> {
                    return page == 1
                            ? new Reply.NotGot(failed.outcome())
                            : got(resources, known, issues, "the pages after page " + (page - 1));
                }
                case Wire.Body body -> {
                    Heard heard = Heard.of(parsing.read(body.bytes()));
                    Optional<Reply> said = instead(body, heard);
                    if (said.isPresent()) {
                        return said.get();
                    }
                    resources.addAll(heard.resources());
                    known.putAll(heard.byName());
                    issues.addAll(heard.issues());
                    if (heard.next().isEmpty()) {
                        return got(resources, known, issues, null);
                    }
                    Optional<URI> next = next(heard.next().get());
                    if (next.isEmpty() || page == mostPages) {
                        return got(resources, known, issues, "the pages after page " + page);
                    }
                    came = wire.follow(next.get(), ask, deadline);
                }
            }
        }
    }

    private static Reply got(
            List<Resource> resources, Map<String, Resource> known, List<Issue> issues, @Nullable String missing) {
        return new Reply.Got(resources, known, issues, Optional.ofNullable(missing));
    }

    /** What a server says instead of an answer, in whichever status it chose to say it. */
    private static Optional<Reply> instead(Wire.Body body, Heard heard) {
        if (heard.issues().stream().anyMatch(Issue::tooMany)) {
            return Optional.of(new Reply.NotGot(new Outcome.Unclear("Too many people match: give more details")));
        }
        boolean nobody = heard.issues().stream().anyMatch(Issue::notFound);
        if (heard.resources().isEmpty() && nobody) {
            return Optional.of(new Reply.Got(List.of(), Map.of(), heard.issues(), Optional.empty()));
        }
        boolean rejected = heard.issues().stream().anyMatch(i -> i.serious() && !i.heldBack());
        if (body.status() >= 400 || heard.resources().isEmpty() && rejected) {
            return Optional.of(new Reply.NotGot(new Outcome.Down("Our request was rejected", false)));
        }
        return Optional.empty();
    }

    /** A next page is followed only below the very address that is configured, whatever host the server names. */
    private Optional<URI> next(String link) {
        try {
            URI next = base.resolve(link).normalize();
            boolean same = base.getScheme().equals(next.getScheme())
                    && base.getRawAuthority().equals(next.getRawAuthority())
                    && next.getRawPath().startsWith(base.getRawPath());
            return same ? Optional.of(next) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

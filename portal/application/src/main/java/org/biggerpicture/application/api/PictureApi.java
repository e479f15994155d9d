package org.biggerpicture.application.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.application.emergency.Emergencies;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.application.problem.Kind;
import org.biggerpicture.application.problem.Problem;
import org.biggerpicture.application.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What is held: the picture as it fills, its receipt, and what is decided on it. */
@RestController
@RequestMapping("/api/v1/enquiries/{id}")
final class PictureApi {
    private final Enquiries enquiries;
    private final Emergencies emergencies;
    private final Asked asked;
    private final JsonMapper json;

    PictureApi(Enquiries enquiries, Emergencies emergencies, Asked asked, JsonMapper json) {
        this.enquiries = enquiries;
        this.emergencies = emergencies;
        this.asked = asked;
        this.json = json;
    }

    @GetMapping(path = "/picture", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void picture(@PathVariable String id, Authentication who, HttpServletResponse response) throws IOException {
        OpenEnquiry enquiry = asked.by(who, id);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            enquiries.show(enquiry, new LineRendering(json, emergencies.state(enquiry)), flushing(response));
        } catch (IllegalArgumentException e) {
            throw notYet("Say first which records are the child's, by POST to matches.");
        }
    }

    @PostMapping(path = "/ask-again", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askAgain(@PathVariable String id, @RequestBody AgainBody body, Authentication who) {
        OpenEnquiry enquiry = asked.by(who, id);
        List<Tile> tiles = enquiries.offered(enquiry).agencies();
        Faults faults = new Faults();
        Optional<Tile> tile =
                body.tile().filter(t -> t >= 1 && t <= tiles.size()).map(t -> tiles.get(t - 1));
        if (tile.isEmpty()) {
            faults.add("/tile", "Give the number of an agency, 1 to " + tiles.size());
        }
        faults.refuse();
        try {
            enquiries.askAgain(enquiry, tile.orElseThrow().placard().agency());
        } catch (IllegalArgumentException e) {
            throw notYet("Only an agency that was asked for what it holds can be asked again.");
        }
    }

    @GetMapping(path = "/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
    ReceiptBody receipt(@PathVariable String id, Authentication who) {
        return receipt(asked.by(who, id));
    }

    @PostMapping(
            path = "/decisions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReceiptBody decide(@PathVariable String id, @RequestBody DecisionBody body, Authentication who) {
        OpenEnquiry enquiry = asked.by(who, id);
        receipt(enquiry);
        Vocabulary words = enquiry.agreements().vocabulary();
        Faults faults = new Faults();
        Optional<String> decision = faults.word("/decision", body.decision(), words.decisions());
        Optional<String> reason = faults.word("/reason", body.reason(), words.reasons());
        reason.flatMap(r -> Vocabulary.find(words.reasons(), r))
                .map(Word.ReasonWord::decisions)
                .filter(d -> !d.isEmpty() && decision.isPresent() && !d.contains(decision.get()))
                .ifPresent(d -> faults.add("/reason", "This reason does not go with this decision: see /api/v1/words"));
        faults.refuse();
        enquiries.take(enquiry, decision.orElseThrow(), reason.orElseThrow());
        return receipt(enquiry);
    }

    private static ReceiptBody receipt(OpenEnquiry enquiry) {
        return enquiry.receipt()
                .map(r -> ReceiptBody.of(r, enquiry.taken()))
                .orElseThrow(() -> notYet("There is a receipt once a picture was whole: read the picture to its end."));
    }

    private static ProblemException notYet(String detail) {
        return new ProblemException(Problem.of(Kind.NOT_YET, detail));
    }

    /** Each line leaves at once, not when a buffer is full. */
    private static OutputStream flushing(HttpServletResponse response) throws IOException {
        return new FilterOutputStream(response.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
                response.flushBuffer();
            }
        };
    }
}

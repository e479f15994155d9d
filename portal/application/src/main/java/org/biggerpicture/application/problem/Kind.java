package org.biggerpicture.application.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;

/** The kinds of problem the API knows: a closed list, each with one status and one title. */
public enum Kind {
    /** The body is no JSON, or has a field that the API does not know. */
    NOT_READABLE("not-readable", HttpStatus.BAD_REQUEST, "The request can't be read"),
    /** The body is JSON, but asks for what can't be asked. */
    NOT_SOUND("not-sound", HttpStatus.UNPROCESSABLE_CONTENT, "The request can't be carried out as it stands"),
    /** No bearer token, or one that does not count. */
    NOT_SIGNED_IN("not-signed-in", HttpStatus.UNAUTHORIZED, "A bearer token is needed"),
    /** A bearer token that counts, of a sign-in too long ago or too weak for this (RFC 9470). */
    NOT_SIGNED_IN_LATELY("not-signed-in-lately", HttpStatus.UNAUTHORIZED, "A more recent sign-in is needed"),
    /** No clause of the agreements foresees emergency access for this enquiry. */
    NOT_FORESEEN("not-foreseen", HttpStatus.FORBIDDEN, "No agreement foresees this"),
    /** A bearer token that counts, of somebody whose role does not include this. */
    NOT_FOR_YOU("not-for-you", HttpStatus.FORBIDDEN, "Your role does not include this"),
    /** No such thing, or no longer, or not for this practitioner: all three look alike. */
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "There is nothing at this address"),
    /** Another method. */
    NOT_THAT_WAY("not-that-way", HttpStatus.METHOD_NOT_ALLOWED, "This address takes another method"),
    /** None of the media types asked for is spoken here. */
    NOT_IN_THAT_FORM("not-in-that-form", HttpStatus.NOT_ACCEPTABLE, "The answer can't be given in that form"),
    /** The body is of another media type. */
    NOT_JSON("not-json", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The request must be JSON"),
    /** A step that must come before has not been taken. */
    NOT_YET("not-yet", HttpStatus.CONFLICT, "Another step comes first"),
    /** The access log can't be written: nobody was asked and nothing was shown (design rule 2). */
    LOG_CLOSED("log-closed", HttpStatus.SERVICE_UNAVAILABLE, "The access log can't be written"),
    /** A fault of the portal. */
    OURS("ours", HttpStatus.INTERNAL_SERVER_ERROR, "The portal failed");

    private final String name;
    private final HttpStatus status;
    private final String title;

    Kind(String name, HttpStatus status, String title) {
        this.name = name;
        this.status = status;
        this.title = title;
    }

    /** The name of the kind, as RFC 9457 wants it. */
    public URI type() {
        return URI.create("urn:bigger-picture:problem:" + name);
    }

    /** The HTTP status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** What it is, in a line that never changes. */
    public String title() {
        return title;
    }
}

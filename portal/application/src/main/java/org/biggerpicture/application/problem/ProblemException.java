package org.biggerpicture.application.problem;

/** The request can't be answered; the caller is told why. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final String challenge;

    /** For this problem. Its words stay out of the message, and so out of logs. */
    public ProblemException(Problem problem) {
        this(problem, "");
    }

    /** For this problem, which the caller can put right by answering this challenge ({@code WWW-Authenticate}). */
    public ProblemException(Problem problem, String challenge) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.challenge = challenge;
    }

    /** The challenge that goes with it; empty for none. */
    public String challenge() {
        return challenge;
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}

package org.biggerpicture.page;

import java.util.List;

/** The pages whose words never change: help, notices, and what to say when something is not as it should be. */
public final class StandingPages {
    private static final Link FIND = new Link("Find a child", "/find");
    private static final Link START = new Link("Start page", "/");
    private static final Link SIGN_IN = new Link("Sign in", "/sign-in");
    private static final Link HELP = new Link("Help and glossary", "/help");

    private StandingPages() {}

    /** After signing out, or when the sign-in ended. */
    public static Document signedOut() {
        return Document.brief(
                "You are signed out", List.of("Close this window if others can use this computer."), SIGN_IN);
    }

    /** The neutral page behind "Hide screen" when scripts are off. */
    public static Document hidden() {
        return Document.brief(
                "Screen hidden", List.of("Use the back button to return to what you were doing."), SIGN_IN);
    }

    /** Signed in, but not for this. */
    public static Document accessDenied() {
        return Document.brief(
                "You may not open this page",
                List.of(
                        "Your role does not include this page, or there is no such page. Nobody was asked, and nothing was shown.",
                        "This attempt is recorded. Ask your organisation’s lead if your role is wrong."),
                START,
                HELP);
    }

    /** A form that came from an old page, or from elsewhere: its token is not ours. */
    public static Document staleForm() {
        return Document.brief(
                "This page was open too long",
                List.of(
                        "What you sent was not read, and nobody was asked.",
                        "Go back, load the page again, and send it once more."),
                FIND,
                HELP);
    }

    /** What was sent can't be understood. */
    public static Document notUnderstood() {
        return Document.brief(
                "That could not be understood",
                List.of("The address or the form is not one of ours. Nobody was asked.", "Start from the menu."),
                FIND,
                HELP);
    }

    /** No such page, or no longer. */
    public static Document notFound() {
        return Document.brief(
                "Page not found",
                List.of(
                        "There is no page at this address. Answers are kept for minutes only, so an older picture is gone.",
                        "Search again to ask the agencies afresh."),
                FIND);
    }

    /** A fault of ours. */
    public static Document wentWrong() {
        return Document.brief(
                "Something went wrong",
                List.of(
                        "The fault is ours. It does not mean that nothing is known of the child.",
                        "Try again. If it happens again, ring the agencies yourself."),
                FIND);
    }

    /** The log can't be written, so nobody may be asked: 503. */
    public static Document logUnavailable() {
        return Document.brief(
                "The access log can’t be written",
                List.of(
                        "Nobody was asked. Without a lasting record of the question, no agency may be asked.",
                        "Try again in a few minutes. If it is urgent, ring the agencies yourself."),
                FIND);
    }

    /** What is recorded and kept, and for whom. */
    public static Document privacy() {
        return new Document(
                "Privacy",
                "",
                Document.NO_WAY_BACK,
                List.of(
                        "Nothing that an agency tells is stored here. It is held in memory for minutes, for one person, in one enquiry."),
                List.of(),
                List.of(
                        Document.Section.of(
                                "What is recorded",
                                "Who asked, when, why, which agency, what came of it, and under which clause.",
                                "The access log never holds what an agency said of a child."),
                        Document.Section.of(
                                "Who sees the record",
                                "Auditors of the partnership. Their own looking is recorded too."),
                        Document.Section.of(
                                "Your rights",
                                "Ask the partnership’s data protection officer what was asked about you, by whom and why.")),
                List.of());
    }

    /** Only what signing in needs. */
    public static Document cookies() {
        return Document.brief(
                "Cookies",
                List.of(
                        "One cookie keeps you signed in. It ends when you sign out or close the browser.",
                        "There are no others. Nothing measures you and nothing is stored in your browser."));
    }

    /** What was checked, and what is known to be wrong. */
    public static Document accessibility() {
        return new Document(
                "Accessibility",
                "",
                Document.NO_WAY_BACK,
                List.of(
                        "These pages are made to meet the Web Content Accessibility Guidelines 2.2 at level AA.",
                        "Everything works with a keyboard, with a screen reader, at 400% zoom and with scripts off."),
                List.of(),
                List.of(Document.Section.of(
                        "What we know is not right",
                        "No one who uses a screen reader every day has tried these pages yet.",
                        "Older browsers show the agencies in the order in which they answered.")),
                List.of());
    }

    /** How to use the pages, and what the words mean. */
    public static Document help() {
        return new Document(
                "Help and glossary",
                "",
                Document.NO_WAY_BACK,
                List.of("Start with the purpose. It decides whom you may ask and what you may see."),
                List.of(),
                List.of(
                        Document.Section.of(
                                "Reading a picture",
                                "Read the count first: it says how many agencies answered, and which did not.",
                                "“Nothing held” means that an agency looked and found no record with what it was given.",
                                "“No answer in time” and “Not reachable” mean that we do not know.",
                                "A location that is not shown may be protected. Do not try to work it out."),
                        Document.Section.of(
                                "When agencies disagree",
                                "Both values are shown, each with who said so. Ring them before you rely on either."),
                        glossary()),
                List.of());
    }

    private static Document.Section glossary() {
        return new Document.Section(
                "Glossary",
                List.of(),
                List.of(
                        Fact.of(
                                "Child in need",
                                "A child who needs services under section 17 of the Children Act 1989."),
                        Fact.of("Child protection plan", "What agencies have agreed to do to keep a child safe."),
                        Fact.of("Clause", "The part of an agreement that allows, or forbids, showing something."),
                        Fact.of("EHCP", "A plan for special educational needs: education, health and care."),
                        Fact.of(
                                "MASH",
                                "Multi-agency safeguarding hub: the front door where worries about a child arrive."),
                        Fact.of(
                                "Receipt",
                                "The record of which agencies answered, and what was missing, when you looked."),
                        Fact.of("Section 47", "An enquiry into whether a child is suffering significant harm."),
                        Fact.of("Was not brought", "An appointment to which nobody brought the child.")),
                List.of());
    }
}

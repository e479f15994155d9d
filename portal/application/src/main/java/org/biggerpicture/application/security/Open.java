package org.biggerpicture.application.security;

/** What may be fetched by anyone: nothing in it tells of a person. */
final class Open {
    static final String[] PAGES = {
        "/sign-in",
        "/signed-out",
        "/hidden",
        "/bp.css",
        "/bp.js",
        "/favicon.ico",
        "/*.svg",
        "/assets/**",
        "/help",
        "/help/*",
        "/accessibility",
        "/privacy",
        "/cookies"
    };

    private Open() {}
}

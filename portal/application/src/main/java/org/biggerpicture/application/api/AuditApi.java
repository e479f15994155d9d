package org.biggerpicture.application.api;

import java.sql.SQLException;
import java.util.List;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.application.audit.Looks;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The access log for an auditor: who asked, why, and what came of it, never a child's data. */
@RestController
final class AuditApi {
    private final AccessLog log;
    private final Looks looks;
    private final Practitioners practitioners;
    private final JsonMapper json;

    AuditApi(AccessLog log, Looks looks, Practitioners practitioners, JsonMapper json) {
        this.log = log;
        this.looks = looks;
        this.practitioners = practitioners;
        this.json = json;
    }

    /** A practitioner's name is personal too, so the question goes in the body. The look is logged before it is shown. */
    @PostMapping(
            path = "/api/v1/audit/search",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] search(@RequestBody LogQuestion question, Authentication who) throws SQLException {
        Practitioner auditor = practitioners.of(who);
        Criteria criteria = question.criteria();
        List<LoggedEntry> found = log.find(criteria.limit(criteria.limit() + 1));
        byte[] bytes = json.writeValueAsBytes(LogPage.of(found, criteria.limit()));
        looks.looked(auditor, "search", question.lookedFor(), bytes);
        return bytes;
    }
}

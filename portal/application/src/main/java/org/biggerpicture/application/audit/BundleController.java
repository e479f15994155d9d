package org.biggerpicture.application.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioners;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole log as a bundle that anybody can check without us: no personal field is in it. */
@Controller
final class BundleController {
    private final AccessLog log;
    private final Looks looks;
    private final Practitioners practitioners;

    BundleController(AccessLog log, Looks looks, Practitioners practitioners) {
        this.log = log;
        this.looks = looks;
        this.practitioners = practitioners;
    }

    /**
     * The export is logged before the first byte leaves, so it stands in the bundle itself. What the entry commits to is
     * a checkpoint: it settles every entry before it.
     */
    @GetMapping("/audit/bundle")
    void bundle(Authentication who, HttpServletResponse response) throws IOException, SQLException {
        log.checkpoints().issue();
        String settled = log.checkpoints().latest().map(SignedNote::toString).orElse("");
        looks.exported(practitioners.of(who), "bundle", Map.of(), settled.getBytes(StandardCharsets.UTF_8));
        Pieces.page(response);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"access-log.zip\"");
        log.checkpoints().exportZip(response.getOutputStream());
    }
}

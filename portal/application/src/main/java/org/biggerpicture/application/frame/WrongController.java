package org.biggerpicture.application.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.StandingPages;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is said when no page of ours answers: no trace, no path, and what to do. */
@Controller
final class WrongController implements ErrorController {
    private final Frames frames;

    WrongController(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    ModelAndView wrong(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
        ModelAndView page = new ModelAndView("document", status);
        page.addObject("frame", frames.of(request));
        page.addObject("page", words(status));
        return page;
    }

    private static Document words(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> StandingPages.accessDenied();
            case 404, 405 -> StandingPages.notFound();
            case 503 -> StandingPages.logUnavailable();
            default -> status.is4xxClientError() ? StandingPages.notUnderstood() : StandingPages.wentWrong();
        };
    }
}

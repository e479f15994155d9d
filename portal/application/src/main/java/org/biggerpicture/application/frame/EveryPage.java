package org.biggerpicture.application.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Frame;
import org.biggerpicture.page.StandingPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame, and says what to do when a page can't be given. */
@ControllerAdvice
final class EveryPage {
    private final Frames frames;

    EveryPage(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return frames.of(request);
    }

    /** Nobody was asked: a question that can't be recorded is not put. */
    @ExceptionHandler(LogClosedException.class)
    ModelAndView logClosed(HttpServletRequest request) {
        return page(StandingPages.logUnavailable(), HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    @ExceptionHandler(NoSuchPage.class)
    ModelAndView gone(HttpServletRequest request) {
        return page(StandingPages.notFound(), HttpStatus.NOT_FOUND, request);
    }

    private ModelAndView page(Document document, HttpStatus status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("document", status);
        page.addObject("frame", frames.of(request));
        page.addObject("page", document);
        return page;
    }
}

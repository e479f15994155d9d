package org.biggerpicture.application.gather;

import java.util.concurrent.ExecutorService;
import org.apache.camel.builder.RouteBuilder;

/**
 * The one route on which questions travel: scattered over all branches at once, each on a virtual thread of its own,
 * each handing over its own answer. Nothing waits for anything; the round's deadline stands outside (see Gather).
 */
final class GatherRoute extends RouteBuilder {
    static final String START = "direct:gather";

    private final ExecutorService branches;

    GatherRoute(ExecutorService branches) {
        this.branches = branches;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(START)
                .routeId("gather")
                .split(body())
                .parallelProcessing()
                .executorService(branches)
                .process(exchange ->
                        exchange.getMessage().getMandatoryBody(Asking.class).ask())
                .end();
    }
}

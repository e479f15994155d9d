package org.biggerpicture.application.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.biggerpicture.accesslog.AccessLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What operators see of the log. While it has stopped nobody can be asked and nothing shown, so the portal is not ready;
 * that no witness countersigns is an alarm also where it stops nothing.
 */
@Component("accessLogHealthIndicator")
@ConditionalOnProperty(name = "bigger-picture.log.open", matchIfMissing = true)
final class LogHealth implements HealthIndicator, MeterBinder {
    private final AccessLog log;

    LogHealth(AccessLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        Health.Builder health = log.stopped()
                .map(why -> Health.down().withDetail("stopped", why.name()))
                .orElseGet(Health::up);
        log.witnessesSilentSince().ifPresent(since -> health.withDetail("witnessesSilentSince", since.toString()));
        return health.build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("access.log.entries", log, AccessLog::size)
                .description("Durable entries of the access log")
                .register(registry);
        Gauge.builder("access.log.stopped", log, each -> each.stopped().isPresent() ? 1 : 0)
                .description("1 while the access log has stopped: nobody is asked and nothing is shown")
                .register(registry);
        Gauge.builder(
                        "access.log.witnesses.silent",
                        log,
                        each -> each.witnessesSilentSince().isPresent() ? 1 : 0)
                .description("1 while no witness has countersigned for longer than the hub allows")
                .register(registry);
    }
}

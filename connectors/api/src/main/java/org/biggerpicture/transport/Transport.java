package org.biggerpicture.transport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.biggerpicture.connector.Deadline;

/**
 * The guarded road to one agency, with connections of its own. One attempt: an agency's log shows every question, so
 * none is silently repeated.
 */
public final class Transport {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int PIECE = 8192;
    private static final int FIRST_REDIRECT = 300;
    private static final int LAST_REDIRECT = 399;
    private static final int NOT_MODIFIED = 304;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static {
        // The platform's client repeats a GET whose connection broke, unseen: here each is one more look at a child.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        // So that a connection is let go before the other side lets it go.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private final HttpClient wire;
    private final URI endpoint;
    private final Authentication authentication;
    private final TransportLimits limits;

    /**
     * A road to one endpoint.
     *
     * @param endpoint scheme, host and port of all that is asked
     * @param authentication how we say who we are
     * @param tls trust and our own certificate, if not the platform's
     * @param limits how much a reply may hold
     */
    public Transport(URI endpoint, Authentication authentication, Optional<SSLContext> tls, TransportLimits limits) {
        this.endpoint = endpoint;
        this.authentication = authentication;
        this.limits = limits;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        tls.ifPresent(builder::sslContext);
        this.wire = builder.build();
    }

    /** Sends once and waits for the whole reply, no later than the deadline. */
    public Exchange exchange(TransportRequest request, Deadline deadline) {
        if (!ours(request.target())) {
            return new Exchange.ForeignHost();
        }
        return switch (authentication.headers(this::send, deadline)) {
            case Authentication.Failed failed -> failed.exchange();
            case Authentication.Headers headers -> authenticated(request, headers, deadline);
        };
    }

    private Exchange authenticated(TransportRequest request, Authentication.Headers headers, Deadline deadline) {
        Map<String, String> all = new HashMap<>(request.headers());
        all.putAll(headers.values());
        Exchange exchange =
                send(new TransportRequest(request.method(), request.target(), all, request.body()), deadline);
        if (exchange instanceof Exchange.Reply reply && reply.status() == Authentication.UNAUTHENTICATED) {
            authentication.rejected();
        }
        return exchange;
    }

    /** Compared on the parsed address: a look-alike prefix is another host. */
    private boolean ours(URI target) {
        return endpoint.getScheme().equals(target.getScheme())
                && endpoint.getHost().equals(target.getHost())
                && port(endpoint) == port(target)
                && target.getRawUserInfo() == null;
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? HTTPS : HTTP;
    }

    private Exchange send(TransportRequest request, Deadline deadline) {
        Duration left = deadline.left();
        if (left.isZero()) {
            return new Exchange.TimedOut();
        }
        Optional<HttpRequest> built = built(request, left);
        if (built.isEmpty()) {
            return new Exchange.Unsendable();
        }
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<HttpResponse<byte[]>> reply = wire.sendAsync(built.get(), info -> {
            begun.set(true);
            return new BoundedBody(limits.sent());
        });
        try {
            return read(reply.get(left.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            reply.cancel(true);
            return new Exchange.TimedOut();
        } catch (InterruptedException e) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange.TimedOut();
        } catch (ExecutionException e) {
            return failed(e, begun.get());
        }
    }

    /** Empty if a header or method holds what HTTP does not allow. */
    private static Optional<HttpRequest> built(TransportRequest request, Duration left) {
        try {
            HttpRequest.Builder builder =
                    HttpRequest.newBuilder(request.target()).timeout(left);
            request.headers().forEach(builder::setHeader);
            HttpRequest.BodyPublisher body = request.body()
                    .map(HttpRequest.BodyPublishers::ofByteArray)
                    .orElseGet(HttpRequest.BodyPublishers::noBody);
            return Optional.of(builder.method(request.method(), body).build());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Exchange read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= FIRST_REDIRECT && status <= LAST_REDIRECT && status != NOT_MODIFIED) {
            return new Exchange.Redirected();
        }
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String packing = headers.getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "identity", "" -> new Exchange.Reply(status, headers, response.body());
            case "gzip", "x-gzip" -> unpacked(status, headers, response.body());
            default -> new Exchange.Garbled();
        };
    }

    private Exchange unpacked(int status, Map<String, String> headers, byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (out.size() + (long) read > limits.unpacked()) {
                    return new Exchange.TooLarge("unpacked");
                }
                out.write(piece, 0, read);
            }
            return new Exchange.Reply(status, headers, out.toByteArray());
        } catch (IOException e) {
            return new Exchange.Garbled();
        }
    }

    /** A connection that breaks once the answer has begun is an answer that broke off. */
    private static Exchange failed(Throwable thrown, boolean begun) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof BoundedBody.Exceeded) {
                return new Exchange.TooLarge("sent");
            }
            if (at instanceof BoundedBody.BrokenOff) {
                return new Exchange.Garbled();
            }
            if (at instanceof SSLException) {
                return new Exchange.CertificateProblem();
            }
            if (at instanceof java.net.http.HttpConnectTimeoutException) {
                return new Exchange.Unreachable();
            }
            if (at instanceof java.net.http.HttpTimeoutException) {
                return new Exchange.TimedOut();
            }
        }
        return begun ? new Exchange.Garbled() : new Exchange.Unreachable();
    }
}

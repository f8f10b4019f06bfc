package dev.reprise.store.remote;

import dev.reprise.data.fetch.DataProxy;
import dev.reprise.store.remote.Client.Answer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Asks again where that can help: a server that is overloaded or restarted, a connection that was cut. All of it together has one
 * limit of time.
 *
 * @param timeout of one question, with all its attempts
 * @param pause before the second attempt; four times as long before the third
 */
record Attempts(Client client, Duration timeout, Duration pause) {

    private static final int MOST = 3;
    private static final int LONGER = 4;
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    /** @throws IOException whose message is the end of a sentence about the server */
    Answer ask(String method, URI address, Optional<byte[]> sent) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        Duration wait = pause;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == MOST || System.nanoTime() + wait.toNanos() >= end;
            try {
                Answer answer = client.ask(method, address, sent, end);
                if (last || !PASSING.contains(answer.status())) {
                    return answer;
                }
            } catch (RefusedException | InterruptedIOException e) {
                throw e;
            } catch (SSLException e) {
                throw new RefusedException(untrusted(e));
            } catch (IOException e) {
                if (last) {
                    throw new IOException(problem(e), e);
                }
            }
            sleep(wait);
            wait = wait.multipliedBy(LONGER);
        }
    }

    private static String untrusted(SSLException e) {
        boolean stranger = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(CertPathBuilderException.class::isInstance);
        return stranger
                ? "has a certificate that this JVM does not trust; name a trust store with the authority that signed it:"
                        + " -Dreprise.jvmArguments=-Djavax.net.ssl.trustStore=..."
                : "has no connection that can be trusted: " + e.getMessage();
    }

    private static String problem(IOException e) {
        if (e instanceof ConnectException || e instanceof HttpConnectTimeoutException) {
            return "cannot be reached";
        }
        // So Java says where a login through a tunnel is refused, by whomever.
        if (String.valueOf(e.getMessage()).startsWith("too many authentication attempts")) {
            return "cannot be reached: the proxy before it, or the store behind that, refuses a login; check the proxy in Maven's"
                    + " settings.xml, or " + DataProxy.LOGIN_VARIABLE + ", and the login of the store";
        }
        return "broke off: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private static void sleep(Duration wait) throws IOException {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("was not waited for");
        }
    }
}

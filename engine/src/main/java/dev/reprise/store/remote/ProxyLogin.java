package dev.reprise.store.remote;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.Optional;

/**
 * Answers a proxy and the remote store behind it, each with its own login. Where a client has such an object, Java sends logins only
 * when it is asked for them, and drops what a request says itself.
 */
final class ProxyLogin extends Authenticator {

    private final RemoteSettings settings;
    private final Login proxy;

    private ProxyLogin(RemoteSettings settings, Login proxy) {
        this.settings = settings;
        this.proxy = proxy;
    }

    /** Empty unless the proxy wants a login. */
    static Optional<ProxyLogin> of(RemoteSettings settings) {
        return settings.proxy()
                .flatMap(proxy -> proxy.login().flatMap(Login::parse))
                .map(login -> new ProxyLogin(settings, login));
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
        if (getRequestorType() == RequestorType.PROXY) {
            return authentication(proxy);
        }
        boolean home = settings.address().getHost().equalsIgnoreCase(getRequestingHost());
        return authentication(settings.login().filter(login -> home).orElse(new Login("", "")));
    }

    private static PasswordAuthentication authentication(Login login) {
        return new PasswordAuthentication(login.user(), login.password().toCharArray());
    }
}

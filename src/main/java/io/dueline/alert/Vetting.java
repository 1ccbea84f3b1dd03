package io.dueline.alert;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which addresses destinations may have: whoever names one must not make Dueline call what only Dueline can reach. */
@Component
class Vetting {

    private static final List<Network> REFUSED = networks(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    private static final List<Network> PUBLIC = networks("0.0.0.0/0", "2000::/3");

    private static final int LAST_PORT = 65_535;

    private final List<Network> allowed;
    private final Set<String> hosts;

    Vetting(OutgoingSettings settings) {
        this.allowed = settings.networks();
        this.hosts = settings.hosts();
    }

    private static List<Network> networks(String... ranges) {
        return Stream.of(ranges).map(Network::parse).toList();
    }

    /** Looks a host up, once: these addresses, every one of them vetted, are the ones to connect to. */
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!isAllowed(host, address)) {
                throw new Refused(host + " is at " + address.getHostAddress()
                        + ", which is not a public address; dueline.outgoing.allow can name it");
            }
        }
        return found;
    }

    /** A host at an address that nothing is sent to. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private boolean isAllowed(String host, InetAddress address) {
        return isNamed(host, address) || (within(PUBLIC, address) && !within(REFUSED, address));
    }

    private boolean isNamed(String host, InetAddress address) {
        return hosts.contains(host.toLowerCase(Locale.ROOT)) || within(allowed, address);
    }

    private static boolean within(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** Null: it can be called. */
    @Nullable
    String reasonAgainst(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || url.length() > 2_000) {
                return "must be an address such as https://example.com/hook, without a user in it";
            }
            if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
                return "must have a port from 1 to " + LAST_PORT + ", if any";
            }
            InetAddress[] found = resolve(unbracketed(host));
            boolean named = Arrays.stream(found).allMatch(address -> isNamed(host, address));
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            return secure || (named && "http".equalsIgnoreCase(uri.getScheme()))
                    ? null
                    : "must begin with https://; http:// is for what dueline.outgoing.allow names";
        } catch (Refused refused) {
            return refused.getMessage();
        } catch (UnknownHostException unknown) {
            return "has a host that can't be found: " + unknown.getMessage();
        } catch (IllegalArgumentException e) {
            return "must be an address such as https://example.com/hook";
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}

package io.dueline.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What destinations may lie inside the own network, where nobody outside can have them call: the others are reached by
 * https at public addresses only.
 *
 * @param allow addresses, ranges such as {@code 10.1.0.0/16}, and host names, which may also be reached by http
 */
@ConfigurationProperties("dueline.outgoing")
record OutgoingSettings(@Nullable List<String> allow) {

    OutgoingSettings {
        allow = allow == null
                ? List.of()
                : allow.stream().map(entry -> entry.strip().toLowerCase(Locale.ROOT)).toList();
        allow.forEach(OutgoingSettings::check);
    }

    private static void check(String entry) {
        try {
            if (isNetwork(entry)) {
                Network.parse(entry);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("dueline.outgoing.allow: " + entry
                    + " is neither an address, nor a range such as 10.1.0.0/16, nor a host name", e);
        }
    }

    private static boolean isNetwork(String entry) {
        return entry.contains("/") || entry.contains(":") || entry.matches("[0-9.]+");
    }

    List<Network> networks() {
        List<Network> networks = new ArrayList<>();
        allow.stream().filter(OutgoingSettings::isNetwork).forEach(entry -> networks.add(Network.parse(entry)));
        return networks;
    }

    Set<String> hosts() {
        Set<String> hosts = new HashSet<>(allow);
        hosts.removeIf(OutgoingSettings::isNetwork);
        return hosts;
    }
}

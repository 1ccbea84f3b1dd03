package io.dueline.embedded;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of Spring Boot's {@code server.*} that must be known before anything starts.
 *
 * @param port where the API is; 0: any free port
 * @param address the address it is bound to; absent: all of this machine's
 */
record ServerSettings(@DefaultValue("8080") int port, @Nullable InetAddress address) {

    static final String PREFIX = "server";

    void requireFreePort() {
        if (port != 0) new Port(PREFIX + ".port", port).requireFree(address);
    }
}

package io.dueline.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** A TCP port and the property that sets it. */
record Port(String property, int number) {

    Port {
        if (number < 1 || number > 65535) {
            throw new InvalidConfigurationPropertyValueException(property, number, "a port from 1 to 65535 is allowed");
        }
    }

    /** Absent: on all of this machine's addresses. */
    void requireFree(@Nullable InetAddress address) {
        if (!isFree(address, number)) throw taken();
    }

    StartRefused taken() {
        return new StartRefused("port " + number + " is taken by another program: stop that program, or choose another"
                + " port with --" + property + "=<port>");
    }

    static boolean isFree(@Nullable InetAddress address, int number) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, number));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

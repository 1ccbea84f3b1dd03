package io.dueline.embedded;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How the embedded Temporal server is run: {@code dueline.embedded.temporal.*}.
 *
 * @param port where workers and clients reach it, on loopback
 * @param uiPort where its web pages are, on loopback
 */
record TemporalSettings(@DefaultValue("7233") int port, @DefaultValue("8233") int uiPort) {

    static final String PREFIX = "dueline.embedded.temporal";
    private static final String PORT = PREFIX + ".port";
    private static final String UI_PORT = PREFIX + ".ui-port";

    TemporalSettings {
        new Port(PORT, port);
        new Port(UI_PORT, uiPort);
        if (port == uiPort) {
            throw new InvalidConfigurationPropertyValueException(UI_PORT, uiPort,
                    "a port other than " + PORT + " is allowed");
        }
    }

    Port server() {
        return new Port(PORT, port);
    }

    Port ui() {
        return new Port(UI_PORT, uiPort);
    }
}

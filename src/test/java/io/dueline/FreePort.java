package io.dueline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that are started later. */
public final class FreePort {
    // Systems take the local ports of outgoing connections from higher ones: those would come and go on it meanwhile.
    private static final int FIRST = 16_000;
    private static final int LAST = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** One that nobody has, and that nobody was given before. */
    public static int any() {
        return ThreadLocalRandom.current().ints(FIRST, LAST).filter(port -> isFree(port) && GIVEN.add(port)).findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

package io.dueline.console.operations;

import io.dueline.alert.Delivery;
import io.dueline.console.words.Names;
import java.util.List;
import java.util.Locale;

/**
 * What is on its way to people, and what never reached them.
 *
 * @param held the newest of those on their way that wait for something, or have failed once
 * @param given the newest of those that were given up
 * @param counted how far is counted
 */
record Post(int waiting, List<Delivery> held, int dead, List<Delivery> given, int counted) {
    /** Why something isn't there yet. */
    record Obstacle(String channel, String reason) {}

    /** Each once. */
    public List<Obstacle> obstacles() {
        return held.stream()
                .filter(one -> one.reason() != null)
                .map(one -> new Obstacle(Names.capital(one.channel()), one.reason()))
                .distinct()
                .toList();
    }

    public String onTheWay() {
        return told(waiting);
    }

    public String givenUp() {
        return told(dead);
    }

    private String told(int number) {
        return (number > counted ? "over " : "") + String.format(Locale.ENGLISH, "%,d", Math.min(number, counted));
    }
}

package io.dueline.console.operations;

import io.dueline.alert.Delivery;
import java.util.List;
import java.util.Locale;

/**
 * What is on its way to people, and what never reached them.
 *
 * @param given the newest of those that were given up
 * @param counted how far is counted
 */
record Post(int waiting, int dead, List<Delivery> given, int counted) {
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

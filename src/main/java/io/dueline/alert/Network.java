package io.dueline.alert;

import java.net.InetAddress;

/**
 * A range of addresses.
 *
 * @param bits how many of the leading ones they share
 */
record Network(InetAddress base, int bits) {

    /** @throws IllegalArgumentException if it is neither an address nor a range such as {@code 10.0.0.0/8} */
    static Network parse(String text) {
        String[] parts = text.split("/", 2);
        InetAddress base = InetAddress.ofLiteral(parts[0]);
        int most = base.getAddress().length * 8;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text + " has " + bits + " bits; allowed are 0 to " + most);
        }
        return new Network(base, bits);
    }

    boolean contains(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}

package io.dueline.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What another policy would do to the tickets that are open. It grows ticket by ticket, in bounded memory. */
public final class Effects {
    /** Clocks that it names. */
    public static final int WORST = 20;

    private final Instant asOf;
    private final Map<Effect.Kind, Long> total = new EnumMap<>(Effect.Kind.class);
    private final Map<Group, Map<Effect.Kind, Long>> groups = new TreeMap<>();
    private final PriorityQueue<Effect> worst = new PriorityQueue<>(Effect.WORST.reversed());
    private final List<Untold> broken = new ArrayList<>();
    private final List<Untold> faulty = new ArrayList<>();
    private long tickets;
    private long untold;
    private long untoldAlready;
    private long mended;
    private boolean complete;

    Effects(Instant asOf) {
        this.asOf = asOf;
    }

    /** @param department null: none is set */
    public record Group(String level, @Nullable String department) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byLevel = level.compareTo(other.level);
            return byLevel != 0 ? byLevel : text().compareTo(other.text());
        }

        private String text() {
            return department == null ? "" : department;
        }
    }

    /**
     * @param before why the ticket can't be told as it is; null: it can
     * @param after why it couldn't be under the other policy; null: it could
     */
    void count(String ticket, @Nullable String before, @Nullable String after) {
        tickets++;
        if (after == null) {
            mended += before == null ? 0 : 1;
            return;
        }
        untold++;
        untoldAlready += before == null ? 0 : 1;
        List<Untold> named = before == null ? broken : faulty;
        if (named.size() < Untold.NAMED) {
            named.add(new Untold(ticket, after, before != null));
        }
    }

    void add(Effect effect) {
        total.merge(effect.kind(), 1L, Long::sum);
        groups.computeIfAbsent(new Group(effect.level(), effect.department()), key -> new EnumMap<>(Effect.Kind.class))
                .merge(effect.kind(), 1L, Long::sum);
        if (effect.isWorse()) {
            worst.add(effect);
            if (worst.size() > WORST) {
                worst.remove();
            }
        }
    }

    void complete() {
        complete = true;
    }

    /** The instant at which all tickets are read. */
    public Instant asOf() {
        return asOf;
    }

    public long tickets() {
        return tickets;
    }

    /** The tickets that couldn't be told under the other policy. */
    public long untold() {
        return untold;
    }

    /** Those of them that can't be told as they are, either. */
    public long untoldAlready() {
        return untoldAlready;
    }

    /** The tickets that can't be told as they are, and could be under the other policy. */
    public long mended() {
        return mended;
    }

    /** Some of those that couldn't be told, first those that can be as they are. */
    public List<Untold> firstUntold() {
        return Stream.concat(broken.stream(), faulty.stream()).limit(Untold.NAMED).toList();
    }

    /** False: time ran out, and this is what the tickets until then say. */
    public boolean isComplete() {
        return complete;
    }

    public Map<Effect.Kind, Long> total() {
        return Map.copyOf(total);
    }

    /** By level and department. */
    public Map<Group, Map<Effect.Kind, Long>> groups() {
        return new TreeMap<>(groups);
    }

    /** At most {@value #WORST} of those that would be missed at once or due sooner, the worst first. */
    public List<Effect> worst() {
        List<Effect> sorted = new ArrayList<>(worst);
        sorted.sort(Effect.WORST);
        return sorted;
    }
}

package io.dueline.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What another policy would do to the tickets that are open. It grows ticket by ticket, in bounded memory. */
public final class Effects {
    /** Clocks that it names. */
    public static final int WORST = 20;

    private final Instant asOf;
    private final Map<Effect.Kind, Long> total = new EnumMap<>(Effect.Kind.class);
    private final Map<Group, Map<Effect.Kind, Long>> groups = new TreeMap<>();
    private final PriorityQueue<Effect> worst = new PriorityQueue<>(Effect.WORST.reversed());
    private long tickets;
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

    void countTicket() {
        tickets++;
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

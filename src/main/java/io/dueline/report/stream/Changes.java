package io.dueline.report.stream;

import io.dueline.store.ClockChanges;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What happens to the clocks, told in order to all who follow it on this node. */
@Component
public class Changes {
    private static final int BATCH = 500;
    private static final Duration BEGINNING = Duration.ofSeconds(10);

    private final ChangeLog log;
    private final ClockChanges kept;
    private final StreamSettings settings;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Progress progress;
    private final CountDownLatch begun = new CountDownLatch(1);

    Changes(ChangeLog log, ClockChanges kept, StreamSettings settings) {
        this.log = log;
        this.progress = new Progress(log::beginning);
        this.kept = kept;
        this.settings = settings;
    }

    /** What is to be written on an idle line so often. */
    public Duration heartbeat() {
        return settings.heartbeat();
    }

    /** Waits until the place of the last change is known, a moment after the start. False: it isn't yet. */
    public boolean awaitBeginning() throws InterruptedException {
        return begun.await(BEGINNING.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether all changes after that one are still kept. */
    public boolean isKept(long seq) {
        return seq >= kept.prunedUntil();
    }

    /** Follows what happens from now on: what comes after {@link Follower#from}. */
    public Follower follow(ChangeFilter filter) {
        return follow(filter, 0);
    }

    /** @param after as long as this node is behind it, what comes until there is left out */
    public Follower follow(ChangeFilter filter, long after) {
        synchronized (progress) {
            var follower = new Follower(filter, Math.max(after, progress.position()), this);
            followers.add(follower);
            return follower;
        }
    }

    void forget(Follower follower) {
        followers.remove(follower);
    }

    boolean areFollowed() {
        return !followers.isEmpty() || begun.getCount() > 0;
    }

    /** Everything up to here is told, and nothing will come to be before it. */
    public long position() {
        synchronized (progress) {
            return progress.position();
        }
    }

    /**
     * A part of what was told before, up to {@link #position} or what a follower begins with.
     *
     * @param after the last one that is known; the next part comes after {@link Part#until}
     */
    public Part told(ChangeFilter filter, long after, long until) {
        List<ClockChange> changes = log.between(after, until, BATCH);
        long last = changes.size() < BATCH ? until : changes.getLast().seq();
        return new Part(changes.stream().filter(filter::takes).toList(), last);
    }

    public record Part(List<ClockChange> changes, long until) {}

    /** Tells what is new. False: there may be more. */
    boolean tellNews() {
        if (begun.getCount() > 0) {
            begin();
            return true;
        }
        List<ChangeLog.Seen> seen = log.after(position(), BATCH);
        synchronized (progress) {
            List<ClockChange> news = progress.pass(seen);
            tell(news);
            return news.size() < BATCH;
        }
    }

    private void begin() {
        synchronized (progress) {
            progress.begin(log.end());
        }
        if (progress.hasBegun()) {
            begun.countDown();
        }
    }

    private void tell(List<ClockChange> news) {
        news.forEach(change -> followers.forEach(follower -> follower.tell(change)));
    }

    void prune() {
        kept.prune(settings.keep());
    }

    void endAll() {
        followers.forEach(Follower::end);
    }
}

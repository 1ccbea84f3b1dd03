package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.Patience;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(Patience.SECONDS)
class KeeperTest {

    private final SleepingPart part = new SleepingPart();

    @Test
    void a_part_that_ends_by_itself_is_started_again() throws Exception {
        try (var _ = Keeper.of(part)) {
            var first = part.starts.take();
            first.destroyForcibly();
            assertThat(part.starts.take().pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void a_part_that_can_not_start_is_tried_again() throws Exception {
        part.failures = 1;
        try (var keeper = Keeper.of(part)) {
            assertThat(part.starts.take().isAlive()).isTrue();
            assertThatThrownBy(() -> keeper.up().join()).hasMessageContaining("not today");
        }
    }

    @Test
    void a_part_is_gone_when_its_keeper_has_closed() throws Exception {
        var keeper = Keeper.of(part);
        keeper.up().join();
        keeper.close();
        assertThat(part.starts.take().isAlive()).isFalse();
        assertThat(part.starts).isEmpty();
    }

    private static final class SleepingPart implements Part {

        private final BlockingQueue<ProcessHandle> starts = new LinkedBlockingQueue<>();
        private volatile int failures;
        private volatile Process process;

        @Override
        public String name() {
            return "Sleeper";
        }

        @Override
        public ProcessHandle start() throws IOException {
            if (failures-- > 0) throw new IOException("not today");
            process = new ProcessBuilder("sleep", "600").start();
            starts.add(process.toHandle());
            return process.toHandle();
        }

        @Override
        public void stop() {
            process.destroy();
            process.onExit().join();
        }
    }
}

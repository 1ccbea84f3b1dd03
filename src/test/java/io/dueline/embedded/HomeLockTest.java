package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path directory;

    @Test
    void a_second_dueline_is_told_who_uses_the_home() {
        var home = new Home(directory);
        try (var _ = HomeLock.take(home)) {
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("another Dueline (process " + ProcessHandle.current().pid() + ") is using " + directory
                            + ": stop it, or give this one a home of its own with --dueline.home=<directory>");
        }
    }

    @Test
    void the_home_is_free_again_when_the_first_has_stopped() {
        var home = new Home(directory);
        HomeLock.take(home).close();
        HomeLock.take(home).close();
    }

    @Test
    void two_homes_do_not_disturb_each_other() {
        try (var _ = HomeLock.take(homeCalled("one")); var _ = HomeLock.take(homeCalled("two"))) {
            assertThatThrownBy(() -> HomeLock.take(homeCalled("two"))).hasMessageContaining("two");
        }
    }

    private Home homeCalled(String name) {
        return Home.at(directory.resolve(name).toString());
    }
}

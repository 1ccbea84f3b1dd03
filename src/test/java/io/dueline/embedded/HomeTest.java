package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path directory;

    @Test
    void a_home_is_created_where_there_is_none() {
        var home = Home.at(directory.resolve("new/home").toString());
        assertThat(home.directory()).isDirectory();
    }

    @Test
    void a_tilde_is_the_users_own_directory() {
        assertThat(Home.resolved("~/.dueline")).isEqualTo(Path.of(System.getProperty("user.home"), ".dueline"));
    }

    @Test
    void a_file_can_not_be_a_home() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> Home.at(file.toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("dueline.home is " + file + ", where no directory can be created");
    }
}

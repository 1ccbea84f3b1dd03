package io.dueline.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Holidays.Country;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

class HolidaysAtOnceTest {
    private static final List<String> COUNTRIES = List.of("AT", "BG", "DE", "ES", "FR", "IT", "NL", "PL");

    /** In a service that has just been started, each time. */
    @RepeatedTest(5)
    void those_who_ask_first_are_all_answered() throws Exception {
        try (var started = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
                var threads = Executors.newFixedThreadPool(COUNTRIES.size())) {
            var together = new CyclicBarrier(COUNTRIES.size());
            List<Future<String>> asked = new ArrayList<>();
            for (String country : COUNTRIES) {
                asked.add(threads.submit(asking(started, country, together)));
            }
            for (Future<String> one : asked) {
                assertThat(one.get()).contains("2026-12-25");
            }
        }
    }

    private static Callable<String> asking(ClassLoader started, String code, CyclicBarrier together) {
        return () -> {
            Thread.currentThread().setContextClassLoader(started);
            var span = started.loadClass(Span.class.getName()).getDeclaredMethod("around", int.class);
            var country = started.loadClass(Country.class.getName()).getDeclaredConstructors()[0];
            var days = started.loadClass(PublicHolidays.class.getName())
                    .getDeclaredMethod("days", country.getDeclaringClass(), span.getDeclaringClass());
            span.setAccessible(true);
            days.setAccessible(true);
            together.await();
            return days.invoke(null, country.newInstance(code, null), span.invoke(null, 2026)).toString();
        };
    }

    private static URL[] classPath() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}

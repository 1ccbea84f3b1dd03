package io.dueline.embedded;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts PostgreSQL and Temporal on this machine before the service that needs them, unless {@code spring.datasource.url} and
 * {@code spring.temporal.connection.target} name others, and stops them after it.
 */
public final class OneMachine implements ApplicationListener<SpringApplicationEvent> {

    private @Nullable Installation installation;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> start(prepared.getEnvironment());
            case ApplicationContextInitializedEvent initialized -> surround(initialized.getApplicationContext());
            case ApplicationReadyEvent ready -> welcome(ready.getApplicationContext().getEnvironment());
            case ApplicationFailedEvent _ -> stop();
            default -> {}
        }
    }

    private void start(ConfigurableEnvironment environment) {
        var settings = Settings.of(environment);
        if (settings.needsHome()) start(new Installation(Home.of(environment), settings), environment);
    }

    private void start(Installation started, ConfigurableEnvironment environment) {
        installation = started;
        // Also when the process is asked to end before there is a context whose end would be the sign.
        SpringApplication.getShutdownHandlers().add(this::stop);
        try {
            started.start();
        } catch (IOException e) {
            throw new StartRefused("there is no writing in " + started.home() + ": " + e, e);
        } catch (InterruptedException e) {
            throw new StartRefused("interrupted", e);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embedded", started.properties()));
    }

    private void surround(ConfigurableApplicationContext context) {
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        if (installation != null) beans.addBeanPostProcessor(new DataSourceAfterPostgres(installation));
        // The first bean to be registered is the last to be destroyed: after web server, workers and connection pool.
        beans.registerDisposableBean("oneMachine", this::stop);
    }

    private void welcome(ConfigurableEnvironment environment) {
        if (installation != null) installation.awaitTemporal();
        System.out.println(Welcome.to(environment).text());
    }

    private void stop() {
        if (installation != null) installation.close();
    }
}

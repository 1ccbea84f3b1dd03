package io.dueline;

import io.dueline.embedded.OneMachine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Wiring only: starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    public static void main(String[] args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        var application = new SpringApplication(Application.class);
        application.addListeners(new OneMachine());
        return application.run(args);
    }
}

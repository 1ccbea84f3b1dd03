package io.dueline.api;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Everything that answers a request, over a real server and a real database; Temporal is away. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"io.dueline.api", "io.dueline.alert", "io.dueline.holiday", "io.dueline.report", "io.dueline.store",
        "io.dueline.intake", "io.dueline.workflow"})
class ApiOnly {}

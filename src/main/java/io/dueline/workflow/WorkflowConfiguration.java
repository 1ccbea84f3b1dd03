package io.dueline.workflow;

import io.dueline.node.Roles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TemporalUi.class, Roles.class})
class WorkflowConfiguration {}

package io.dueline.report;

import io.dueline.node.Roles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QueueSettings.class, ReportSettings.class, Roles.class})
class ReportConfiguration {}

package io.dueline.alert;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, Links.class, OutgoingSettings.class, DeliverySettings.class})
class AlertConfiguration {}

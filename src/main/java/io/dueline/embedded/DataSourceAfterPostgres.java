package io.dueline.embedded;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The service gets itself ready while PostgreSQL comes up, until the moment when it needs it. */
record DataSourceAfterPostgres(Installation installation) implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSource) installation.awaitPostgres();
        return bean;
    }
}

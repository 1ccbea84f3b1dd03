package io.dueline.console.policy;

import io.dueline.store.Caller;
import io.dueline.store.PolicyRevisions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads whoever comes to an empty Dueline to the guided start. */
@Configuration(proxyBeanMethods = false)
class FirstVisit implements WebMvcConfigurer, HandlerInterceptor {
    private static final Caller OPERATOR = new Caller("default", "operator");

    private final PolicyRevisions revisions;

    FirstVisit(PolicyRevisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (revisions.newestPolicy(OPERATOR.tenant()).isPresent()) {
            return true;
        }
        response.sendRedirect("/welcome");
        return false;
    }
}

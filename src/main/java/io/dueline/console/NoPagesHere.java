package io.dueline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps visitors out of a node whose work is elsewhere. */
final class NoPagesHere implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            throw new NotHere("This node serves no pages: dueline.roles doesn’t include api.");
        }
        return true;
    }
}

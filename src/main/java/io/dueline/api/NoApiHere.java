package io.dueline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps callers out of a node whose work is elsewhere; its health can be asked for all the same. */
final class NoApiHere implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        throw new Refusal(Problem.NOT_FOUND, "This node serves no API: dueline.roles doesn't include api.");
    }
}

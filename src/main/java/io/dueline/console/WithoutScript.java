package io.dueline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts a part that somebody asks for by a link into a whole page; scripts ask for parts to put in themselves. */
final class WithoutScript implements HandlerInterceptor {
    private static final String PART = " :: ";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String view = answer == null ? null : answer.getViewName();
        if (view != null && view.contains(PART) && request.getHeader("HX-Request") == null) {
            answer.addObject("part", view);
            answer.setViewName("console/part");
        }
    }
}

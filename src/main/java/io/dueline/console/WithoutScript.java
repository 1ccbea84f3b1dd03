package io.dueline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts a part that somebody asks for by a link into a whole page; scripts ask for parts to put in themselves. A form that
 * changed something leads on to the part at its own address, so that loading the page again doesn't send it once more.
 */
public final class WithoutScript implements HandlerInterceptor {
    /** The attribute of a model that says where its part can be asked for. */
    public static final String ADDRESS = "address";

    private static final String PART = " :: ";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String view = answer == null ? null : answer.getViewName();
        if (view != null && view.contains(PART) && request.getHeader("HX-Request") == null) {
            answerWhole(request, answer, view);
        }
    }

    private static void answerWhole(HttpServletRequest request, ModelAndView answer, String view) {
        Object address = answer.getModel().get(ADDRESS);
        if (address != null && request.getMethod().equals("POST")) {
            answer.clear();
            answer.setViewName("redirect:" + address);
        } else {
            answer.addObject("part", view);
            answer.setViewName("console/part");
        }
    }
}

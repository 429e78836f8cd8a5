package fr.tnl.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever holds a password that serves once is led to choose another before anything else. */
@Component
class PasswordChangeFilter extends OncePerRequestFilter {

    static final String PAGE = "/compte/mot-de-passe";
    static final String DONE = PasswordChangeFilter.class.getName() + ".done";

    private final Accounts accounts;

    PasswordChangeFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(path.startsWith("/backoffice") || path.startsWith("/camunda"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession();
        if (person == null || session.getAttribute(DONE) != null) {
            chain.doFilter(request, response);
        } else if (accounts.mustChangePassword(person.getName())) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            session.setAttribute(DONE, Boolean.TRUE);
            chain.doFilter(request, response);
        }
    }

    /** Part of the security chain, not of the container's. */
    @Component
    static class NotInContainer {

        @Bean
        static FilterRegistrationBean<PasswordChangeFilter> passwordChangeOutsideContainer(
                PasswordChangeFilter filter) {
            FilterRegistrationBean<PasswordChangeFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}

package fr.tnl.backoffice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets people in by their roles: a page that says nothing is for staff. */
@Component
class OfficeGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            throw new AccessDeniedException("nobody is logged in");
        }
        Viewer viewer = Viewer.of(person);
        if (!viewer.isStaff() && !viewer.isJuror()) {
            throw new AccessDeniedException(viewer.account() + " has no role");
        }
        if (!viewer.isStaff() && !isMarked(handler, OpenToJurors.class)) {
            throw new NotFoundException();
        }
        if (!viewer.keepsCalendar() && isMarked(handler, KeepsCalendar.class)) {
            throw new AccessDeniedException(viewer.account() + " does not keep the calendar");
        }
        if (!viewer.keepsJury() && isMarked(handler, KeepsJury.class)) {
            throw new AccessDeniedException(viewer.account() + " does not keep the jury");
        }
        if (!viewer.leadsDeliberation() && isMarked(handler, LeadsDeliberation.class)) {
            throw new AccessDeniedException(viewer.account() + " does not lead the deliberation");
        }
        if (!viewer.answersApplicants() && isMarked(handler, AnswersApplicants.class)) {
            throw new AccessDeniedException(viewer.account() + " does not write with applicants");
        }
        if (!viewer.presides() && isMarked(handler, Presides.class)) {
            throw new AccessDeniedException(viewer.account() + " does not preside");
        }
        if (!viewer.correctsPalmares() && isMarked(handler, CorrectsPalmares.class)) {
            throw new AccessDeniedException(viewer.account() + " does not correct what is published");
        }
        if (!viewer.bringsEditionsIn() && isMarked(handler, BringsEditionsIn.class)) {
            throw new AccessDeniedException(viewer.account() + " does not bring past editions in");
        }
        if (!viewer.isAdministrator() && isMarked(handler, Administers.class)) {
            throw new AccessDeniedException(viewer.account() + " does not administer");
        }
        return true;
    }

    private static boolean isMarked(Object handler, Class<? extends java.lang.annotation.Annotation> mark) {
        return handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(mark) || method.getBeanType().isAnnotationPresent(mark));
    }
}

package fr.tnl.process.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets people give back to their group a task that they took. The engine has one right for that and for handing tasks
 * to anybody, which nobody has; a task that its model gave to one person stays with that person.
 */
class TaskRelease extends OncePerRequestFilter {

    private static final Pattern UNCLAIM =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?/task/([0-9a-f-]+)/unclaim");

    private final TaskService taskService;
    private final IdentityService identityService;

    TaskRelease(TaskService taskService, IdentityService identityService) {
        this.taskService = taskService;
        this.identityService = identityService;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        Matcher path = UNCLAIM.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (person != null
                && request.getMethod().equals("POST")
                && path.matches()
                && release(path.group(1), person.getName())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean release(String id, String person) {
        var known = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            Task task = taskService.createTaskQuery().taskId(id).singleResult();
            if (!isHeldBy(task, person) || !isForAGroup(id)) {
                return false;
            }
            taskService.setAssignee(id, null);
            return true;
        } finally {
            identityService.setAuthentication(known);
        }
    }

    private static boolean isHeldBy(@Nullable Task task, String person) {
        return task != null && person.equals(task.getAssignee());
    }

    private boolean isForAGroup(String id) {
        return taskService.getIdentityLinksForTask(id).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null);
    }
}

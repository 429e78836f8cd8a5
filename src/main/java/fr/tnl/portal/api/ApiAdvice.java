package fr.tnl.portal.api;

import fr.tnl.shared.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Errors of the API as problem details (RFC 9457), in French. */
@RestControllerAdvice(basePackageClasses = ApiAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ApiAdvice.class);

    private final Messages messages;

    ApiAdvice(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ApiProblem problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                problem.status(), messages.get(String.valueOf(problem.getMessage()), problem.args()));
        detail.setTitle(messages.get("portal.api.title." + problem.status().value()));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(detail);
    }

    /** A number or an id that is none. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MethodArgumentTypeMismatchException problem) {
        return problem(new ApiProblem(
                HttpStatus.BAD_REQUEST,
                "portal.api.unreadable",
                problem.getName(),
                String.valueOf(problem.getValue())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("The API could not answer", failure);
        return problem(new ApiProblem(HttpStatus.INTERNAL_SERVER_ERROR, "portal.api.failed"));
    }
}

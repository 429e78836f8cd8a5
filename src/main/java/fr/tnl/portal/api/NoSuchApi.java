package fr.tnl.portal.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the API does not know: told as a problem, never as a page. */
@RestController
class NoSuchApi {

    private final ApiAdvice advice;

    NoSuchApi(ApiAdvice advice) {
        this.advice = advice;
    }

    @RequestMapping("/api/**")
    @CrossOrigin
    ResponseEntity<ProblemDetail> nothing(HttpMethod method) {
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "portal.api.nowhere");
        }
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                .body(advice.problem(new ApiProblem(HttpStatus.METHOD_NOT_ALLOWED, "portal.api.readOnly"))
                        .getBody());
    }
}

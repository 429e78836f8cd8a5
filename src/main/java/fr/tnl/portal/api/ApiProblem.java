package fr.tnl.portal.api;

import org.springframework.http.HttpStatus;

/** Why a question to the API has no answer. */
class ApiProblem extends RuntimeException {

    private final HttpStatus status;
    private final transient Object[] args;

    /** @param key of the message, see {@code messages/portal.properties} */
    ApiProblem(HttpStatus status, String key, Object... args) {
        super(key);
        this.status = status;
        this.args = args;
    }

    HttpStatus status() {
        return status;
    }

    Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}

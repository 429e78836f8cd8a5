package fr.tnl.portal.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Holds the secret of a session on one dossier; its path is that dossier's, so that several live side by side. */
final class SessionCookie {

    private static final String NAME = "tnl-dossier";

    private SessionCookie() {}

    static void set(
            HttpServletRequest request, HttpServletResponse response, UUID dossier, String secret, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, secret)
                .path(request.getContextPath() + "/dossiers/" + dossier)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static void clear(HttpServletRequest request, HttpServletResponse response, UUID dossier) {
        set(request, response, dossier, "", Duration.ZERO);
    }

    static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}

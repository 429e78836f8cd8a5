package fr.tnl.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands pages under {@code /dossiers/{id}} their {@link Applicant}, or keeps out whoever is none. */
@Configuration(proxyBeanMethods = false)
class AccessWeb implements WebMvcConfigurer {

    private final ApplicantSessions sessions;

    AccessWeb(ApplicantSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ApplicantResolver());
    }

    private class ApplicantResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Applicant.class);
        }

        @Override
        public Applicant resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            return sessions.find(request, dossier(web)).orElseThrow(NotLetInException::new);
        }

        private static UUID dossier(NativeWebRequest web) {
            Object variables =
                    web.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            Object id = variables instanceof Map<?, ?> map ? map.get("id") : null;
            try {
                return UUID.fromString(String.valueOf(id));
            } catch (IllegalArgumentException notAnId) {
                throw new NotLetInException();
            }
        }
    }
}

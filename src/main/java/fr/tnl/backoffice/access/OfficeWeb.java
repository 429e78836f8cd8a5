package fr.tnl.backoffice.access;

import fr.tnl.review.Sights;
import fr.tnl.shared.Sight;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before the back office, and hands pages their {@link Viewer} and what they may know of. */
@Configuration(proxyBeanMethods = false)
class OfficeWeb implements WebMvcConfigurer {

    private final OfficeGate gate;
    private final Sights sights;

    OfficeWeb(OfficeGate gate, Sights sights) {
        this.gate = gate;
        this.sights = sights;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(gate).addPathPatterns("/backoffice", "/backoffice/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerResolver());
        resolvers.add(new SightResolver(sights));
    }

    private static Authentication person() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    static class ViewerResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Viewer.class);
        }

        @Override
        public Viewer resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Viewer.of(person());
        }
    }

    record SightResolver(Sights sights) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Sight.class);
        }

        @Override
        public Sight resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return sights.of(person().getName());
        }
    }
}

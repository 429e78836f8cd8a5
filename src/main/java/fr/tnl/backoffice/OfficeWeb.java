package fr.tnl.backoffice;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before the back office, and hands pages their {@link Viewer}. */
@Configuration(proxyBeanMethods = false)
class OfficeWeb implements WebMvcConfigurer {

    private final OfficeGate gate;

    OfficeWeb(OfficeGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(gate).addPathPatterns("/backoffice", "/backoffice/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerResolver());
    }

    static class ViewerResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Viewer.class);
        }

        @Override
        public Viewer resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            return Viewer.of(
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
        }
    }
}

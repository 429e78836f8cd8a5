package fr.tnl.identity;

import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may reach which part of the application. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Modeler and scripts: a password with each request, no session, so no forged form either. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, Accounts accounts) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EngineResources.reserved())
                        .access(allOf(hasRole(Role.ADMINISTRATION.name()), passwordOfOnesOwn(accounts)))
                        .anyRequest()
                        .access(allOf(authenticated(), passwordOfOnesOwn(accounts))))
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain web(HttpSecurity http, PasswordChangeFilter passwordChange) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(EngineResources.reserved())
                        .hasRole(Role.ADMINISTRATION.name())
                        .requestMatchers(path("/backoffice/**"), path("/camunda/**"), path("/compte/**"))
                        .authenticated()
                        .requestMatchers(path("/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(path("/actuator/**"))
                        .hasRole(Role.ADMINISTRATION.name())
                        .anyRequest()
                        .permitAll())
                .formLogin(login -> login.loginPage("/connexion")
                        .loginProcessingUrl("/connexion")
                        .defaultSuccessUrl("/backoffice")
                        .failureUrl("/connexion?erreur")
                        .permitAll())
                // Tasklist keeps what was typed as a draft when it is told so, and loses it to a redirect
                .exceptionHandling(problems -> problems.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**")))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?sortie"))
                // The engine's web applications check a token of their own, and the API only reads
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(path("/camunda/**"), path("/api/**")))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .addFilterAfter(passwordChange, AuthorizationFilter.class)
                .build();
    }

    /** A password that serves once opens no way in but to the page where another is chosen. */
    private static AuthorizationManager<RequestAuthorizationContext> passwordOfOnesOwn(Accounts accounts) {
        return (person, request) -> new AuthorizationDecision(
                !accounts.mustChangePassword(person.get().getName()));
    }

    /** By the whole path: the engine's REST API and web applications are not behind Spring MVC's servlet. */
    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}

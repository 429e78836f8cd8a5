package fr.tnl.process.models.rehearsal;

import fr.tnl.shared.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.webjars.WebJarVersionLocator;

/** The report as one file that needs nothing else: styles, diagrams and what draws them are in it. */
@Component
@Profile(DressRehearsal.PROFILE)
class ReportPage {

    private static final WebJarVersionLocator LIBRARIES = new WebJarVersionLocator();

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Messages messages;

    ReportPage(MessageSource source, Messages messages) {
        this.messages = messages;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/models/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(source);
    }

    String html(RehearsalReport report) {
        return engine.process(
                "rehearsal",
                new Context(
                        Locale.FRENCH,
                        Map.of(
                                "report",
                                report,
                                "lasted",
                                new Lasting(messages),
                                "viewer",
                                library("bpmn-viewer.production.min.js"),
                                "viewerStyle",
                                library("assets/diagram-js.css"),
                                "draws",
                                resource("static/js/diagram.js"),
                                "diagramStyle",
                                resource("static/css/diagram.css"))));
    }

    private static String library(String name) {
        return resource(Objects.requireNonNull(LIBRARIES.fullPath("bpmn-js", "dist/" + name)));
    }

    private static String resource(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

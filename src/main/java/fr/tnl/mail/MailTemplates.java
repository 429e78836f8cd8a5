package fr.tnl.mail;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ResourceUtils;

/** The files of {@code mails/}, read anew each time: a correction counts from the next mail on. */
@Component
public class MailTemplates {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final String SUFFIX = ".md";

    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final String folder;

    public MailTemplates(@Value("${tnl.processes.location:file:./processes}") String location) {
        String url = ResourceUtils.isUrl(location) ? location : "file:" + location;
        this.folder = url.replaceAll("/+$", "") + "/mails/";
    }

    /** Names of all templates, in alphabetical order; none where there is no such folder. */
    public List<String> names() {
        try {
            return Arrays.stream(resources.getResources(folder + "*" + SUFFIX))
                    .map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Names of the placeholders in subject and body, in alphabetical order.
     *
     * @throws MailTemplateException where there is no such file, or it cannot be read as a template
     */
    public SortedSet<String> placeholders(String name) {
        return get(name).placeholders();
    }

    MailTemplate get(String name) {
        Resource file = resources.getResource(folder + name + SUFFIX);
        if (!NAME.matcher(name).matches() || !file.isReadable()) {
            throw new MailTemplateException("mail.template.missing", name + SUFFIX);
        }
        try {
            return MailTemplate.parse(name + SUFFIX, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

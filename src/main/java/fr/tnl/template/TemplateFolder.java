package fr.tnl.template;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ResourceUtils;

/** The templates of one folder in {@code processes/}, read anew each time: a correction counts from the next text on. */
public final class TemplateFolder {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final String SUFFIX = ".md";

    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final String location;
    private final String name;
    private final String key;

    /** What was read last under each name, and what it was read as: most often it is still the same. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String source, TextTemplate template) {}

    /**
     * @param processes where {@code processes/} is, a path or an address
     * @param name of the folder in it
     * @param key under which each file has its line, such as {@code subject}
     */
    public TemplateFolder(String processes, String name, String key) {
        String url = ResourceUtils.isUrl(processes) ? processes : "file:" + processes;
        this.location = url.replaceAll("/+$", "") + "/" + name + "/";
        this.name = name;
        this.key = key;
    }

    /** Names of all templates, in alphabetical order; none where there is no such folder. */
    public List<String> names() {
        try {
            return Arrays.stream(resources.getResources(location + "*" + SUFFIX))
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

    /** @throws TemplateException where there is no such file, or it cannot be read as a template */
    public TextTemplate get(String template) {
        String shown = name + "/" + template + SUFFIX;
        Resource file = resources.getResource(location + template + SUFFIX);
        if (!NAME.matcher(template).matches() || !file.isReadable()) {
            throw new TemplateException("template.missing", shown);
        }
        try {
            String source = file.getContentAsString(StandardCharsets.UTF_8);
            Known last = known.get(template);
            if (last != null && last.source().equals(source)) {
                return last.template();
            }
            TextTemplate read = TextTemplate.parse(shown, key, source);
            known.put(template, new Known(source, read));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

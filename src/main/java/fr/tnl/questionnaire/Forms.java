package fr.tnl.questionnaire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The forms of the folder {@code processes/forms}; a changed file counts from the next call. */
@Component
public class Forms {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final ResourceLoader resources = new DefaultResourceLoader();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final String folder;

    /**
     * @param location folder {@code processes} as a resource location; a path without scheme is one of the file system
     */
    public Forms(@Value("${tnl.processes.location:file:./processes}") String location) {
        String url = SCHEME.matcher(location).matches() ? location : "file:" + location;
        this.folder = url.replaceFirst("/*$", "") + "/forms/";
    }

    /**
     * @param name file name without {@code .form}
     * @throws FormException where there is no such file or it is not understood
     */
    public Form get(String name) {
        return known(name).form();
    }

    /**
     * The same, for a form that applicants fill in on the portal.
     *
     * @throws FormException also where the portal cannot show a component or the self-assessment cannot add it up
     */
    public Form portal(String name) {
        Known known = known(name);
        if (!known.forPortal()) {
            PortalRules.check(known.form());
            this.known.put(name, new Known(known.content(), known.form(), true));
        }
        return known.form();
    }

    private Known known(String name) {
        byte[] content = read(name);
        Known before = known.get(name);
        if (before != null && Arrays.equals(before.content(), content)) {
            return before;
        }
        Known now = new Known(content, Form.parse(name, new String(content, StandardCharsets.UTF_8)), false);
        known.put(name, now);
        return now;
    }

    private byte[] read(String name) {
        Resource file = resources.getResource(folder + name + ".form");
        if (!NAME.matcher(name).matches() || !file.exists()) {
            throw FormException.of("questionnaire.form.missing", name, folder);
        }
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw FormException.of("questionnaire.form.unreadable", name, String.valueOf(e.getMessage()));
        }
    }

    /** @param forPortal whether it was found fit for the portal */
    private record Known(byte[] content, Form form, boolean forPortal) {}
}

package fr.tnl.e2e;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails that the application wrote to its folder. */
record Outbox(Path folder) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/acces/[A-Za-z0-9_-]+");

    /** Names of the files of a template, the oldest first. */
    List<String> of(String template) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.contains("Z-" + template + "-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The link that lets an applicant in, from the text of a mail. */
    String linkIn(String name) {
        Matcher link = LINK.matcher(text(name));
        if (!link.find()) {
            throw new AssertionError(name + " holds no link");
        }
        return link.group();
    }

    String text(String name) {
        return part(name, "text/plain");
    }

    /** Names of the attached files. */
    List<String> attachments(String name) {
        return open(name, message -> leaves(message).stream()
                .map(leaf -> {
                    try {
                        return leaf.getFileName();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(file -> file != null)
                .toList());
    }

    private String part(String name, String type) {
        return open(name, message -> {
            for (Part leaf : leaves(message)) {
                if (leaf.isMimeType(type) && leaf.getFileName() == null) {
                    return String.valueOf(leaf.getContent());
                }
            }
            throw new AssertionError(name + " holds no " + type);
        });
    }

    private interface Reading<T> {
        T read(MimeMessage message) throws IOException, MessagingException;
    }

    private <T> T open(String name, Reading<T> reading) {
        try (InputStream content = Files.newInputStream(folder.resolve(name))) {
            return reading.read(new MimeMessage(null, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Part> leaves(Part part) throws IOException, MessagingException {
        if (!(part.getContent() instanceof Multipart several)) {
            return List.of(part);
        }
        List<Part> leaves = new java.util.ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            BodyPart inner = several.getBodyPart(i);
            leaves.addAll(leaves(inner));
        }
        return leaves;
    }
}

package fr.tnl.filing;

import fr.tnl.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** What Modeler sends when somebody deploys. */
final class DeployButton {

    private static final String BOUNDARY = "a-line-between";

    private DeployButton() {}

    /** @param files by their name */
    static HttpResponse<String> press(int port, String account, String name, Map<String, String> files)
            throws IOException, InterruptedException {
        String body = part("deployment-name", "", name)
                + part("deployment-source", "", "Camunda Modeler")
                + part("enable-duplicate-filtering", "", "true")
                + files.entrySet().stream()
                        .map(file -> part(file.getKey(), "; filename=\"" + file.getKey() + "\"", file.getValue()))
                        .collect(Collectors.joining())
                + "--" + BOUNDARY + "--\r\n";
        String password =
                Base64.getEncoder().encodeToString((account + ":" + Visitor.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .header("Authorization", "Basic " + password)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String name, String more, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"
                + content + "\r\n";
    }
}

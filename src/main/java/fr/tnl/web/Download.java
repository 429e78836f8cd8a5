package fr.tnl.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: saved, never shown by the browser, so that an upload cannot act in its reader's name. */
public final class Download {

    private Download() {}

    /** @param name what the file is saved as, ending included */
    public static ResponseEntity<Resource> pdf(String name, byte[] content) {
        return of(name, MediaType.APPLICATION_PDF, content.length, new ByteArrayResource(content));
    }

    /** @param size in bytes */
    public static ResponseEntity<Resource> of(String name, MediaType type, long size, Resource content) {
        HttpHeaders headers = new HttpHeaders();
        headers(name, type).forEach(headers::set);
        return ResponseEntity.ok().headers(headers).contentLength(size).body(content);
    }

    /** The same for a file whose size is not known before it is written. */
    public static Map<String, String> headers(String name, MediaType type) {
        return Map.of(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString(),
                "X-Content-Type-Options",
                "nosniff",
                "Content-Security-Policy",
                "sandbox; default-src 'none'",
                HttpHeaders.CACHE_CONTROL,
                String.valueOf(CacheControl.noStore().getHeaderValue()),
                HttpHeaders.CONTENT_TYPE,
                type.toString());
    }
}

package fr.tnl.print;

import com.openhtmltopdf.extend.FSStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

record ClassPathStream(InputStream content) implements FSStream {

    @Override
    public InputStream getStream() {
        return content;
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(content, StandardCharsets.UTF_8);
    }
}

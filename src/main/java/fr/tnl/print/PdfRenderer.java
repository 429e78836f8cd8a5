package fr.tnl.print;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints the templates under {@code templates/print/} as PDF for keeping (PDF/A-2a) and for everybody (PDF/UA).
 *
 * <p>A template is well-formed XML and has a {@code title}; texts of the model are escaped by {@code th:text}. Nothing
 * outside {@code templates/print/} is ever read on its behalf, neither file nor network.
 */
@Component
public class PdfRenderer {

    private static final String FOLDER = "templates/print/";
    private static final String SCHEME = "print:";
    private static final Pattern RESOURCE = Pattern.compile("[a-z0-9-]+\\.(css|png)");

    /** What XML 1.0 cannot hold, not even escaped: one such character pasted into an answer would break the page. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        // The library tells of each font and style sheet it reads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        // For each document it looks for these through all libraries; the JDK's own are as good
        useOwn("javax.xml.transform.TransformerFactory", TransformerFactory.newDefaultInstance());
        useOwn("javax.xml.parsers.SAXParserFactory", SAXParserFactory.newDefaultInstance());
        useOwn("javax.xml.parsers.DocumentBuilderFactory", DocumentBuilderFactory.newDefaultInstance());
    }

    private static void useOwn(String kind, Object factory) {
        System.setProperty(kind, factory.getClass().getName());
    }

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();

    PdfRenderer(MessageSource messages) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
    }

    /**
     * @param template name of a file of {@code templates/print/}, without {@code .html}
     * @param model what the template names; a {@link Picture} stands where it says {@code <object data="itsName">}
     * @return a PDF document in French
     */
    public byte[] render(String template, Map<String, Object> model) {
        return pdf(html(template, model), model);
    }

    String html(String template, Map<String, Object> model) {
        Context context = new Context(Locale.FRENCH, model);
        context.setVariable("numbers", new PrintNumbers());
        // The non-breaking hyphen is not in the fonts.
        return NOT_XML.matcher(engine.process(template, context)).replaceAll("").replace('\u2011', '-');
    }

    byte[] pdf(String html, Map<String, Object> model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            builder(document, model).withHtmlContent(html, SCHEME).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PdfRendererBuilder builder(PDDocument document, Map<String, Object> model) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .withProducer("Territoire Numérique Libre")
                .useReplacementText("\u25A1")
                .useObjectDrawerFactory(new PictureDrawer(model))
                .useUnicodeLineBreaker(new FrenchLineBreaker())
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
        useFonts(builder, document);
        useClassPathOnly(builder);
        return builder;
    }

    private static void useFonts(PdfRendererBuilder builder, PDDocument document) {
        for (String family : new String[] {"Sans", "Serif"}) {
            String name = "Liberation " + family;
            builder.useFont(FontFiles.of(family + "-Regular", document), name, 400, FontStyle.NORMAL, true);
            builder.useFont(FontFiles.of(family + "-Bold", document), name, 700, FontStyle.NORMAL, true);
            builder.useFont(FontFiles.of(family + "-Italic", document), name, 400, FontStyle.ITALIC, true);
        }
    }

    private static void useClassPathOnly(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> {
            String name = uri.startsWith(SCHEME) ? uri.substring(SCHEME.length()) : uri;
            return RESOURCE.matcher(name).matches() ? SCHEME + name : null;
        });
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith(SCHEME), moment);
        }
        builder.useProtocolsStreamImplementation(
                uri -> new ClassPathStream(open(FOLDER + uri.substring(SCHEME.length()))), "print");
    }

    private static InputStream open(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

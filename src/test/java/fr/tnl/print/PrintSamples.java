package fr.tnl.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Models as other modules hand them over, with what people really type. */
public final class PrintSamples {

    public static final String LONG_NAME =
            "Communauté d’agglomération du Pays de l’Œil-de-la-Mer, des Deux Rivières et de la Haute-Vallée";

    private PrintSamples() {}

    public static PdfRenderer renderer() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/print");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new PdfRenderer(source);
    }

    record Row(String question, String answer) {}

    record Section(String title, List<Row> rows) {}

    /** With all that Markdown may make of its text. */
    static Map<String, Object> document() {
        return Map.of(
                "title", "Attestation de dossier complet",
                "number", "TNL-2026-0042-D1",
                "reference", "TNL-2026-0042",
                "issuedOn", "20 octobre 2026",
                "body",
                        "<p>Le secrétariat atteste que <strong>" + LONG_NAME
                                + "</strong> a <em>déposé</em> son dossier.<br />\n"
                                + "Voir <a href=\"https://label.example/?a=1&amp;b=2\">le règlement</a>.</p>\n"
                                + "<h2>Ce qui est attesté</h2>\n<ul>\n<li>Une pièce</li>\n<li>Deux pièces</li>\n</ul>\n"
                                + "<ol>\n<li>D’abord</li>\n</ol>\n<h3>Et encore</h3>\n<blockquote>\n<p>Une citation.</p>\n</blockquote>\n"
                                + "<pre><code>du texte brut\n</code></pre>\n<hr />\n");
    }

    static Map<String, Object> receipt() {
        Map<String, Object> receipt = new HashMap<>();
        receipt.put("reference", "TNL-2026-0042");
        receipt.put("editionTitle", "Label Territoire Numérique Libre, édition 2026");
        receipt.put("trackLabel", "Label (Bronze, Argent, Or)");
        receipt.put("authorityName", LONG_NAME);
        receipt.put("authorityKind", "Communauté d’agglomération");
        receipt.put("siren", "200 054 781");
        receipt.put(
                "contacts",
                List.of(
                        contact(
                                "Élu·e",
                                "Anne-Françoise de La Tour d’Auvergne-Lauraguais",
                                "af.delatour@pays.example",
                                "01 02 03 04 05"),
                        contact(
                                "Référent·e technique",
                                "Loïc Le Goff",
                                "direction.des.systemes.d.information.et.du.numerique@agglomeration-pays-oeil.example",
                                "")));
        receipt.put("filedAt", "18 octobre 2026 à 23 h 58 (heure de Paris)");
        receipt.put("version", 2);
        receipt.put("sections", sections());
        receipt.put(
                "documents",
                List.of(
                        document(
                                "Délibération ou lettre de candidature",
                                "2026-09-29_délibération n° 2026-114 (signée).pdf",
                                "1,2 Mo"),
                        document("Capture d’écran", "x".repeat(120) + ".png", "340 Ko")));
        receipt.put(
                "selfAssessment",
                List.of(
                        axis("Stratégie et mutualisation", 12.5, 20, 63),
                        axis("Bonnes pratiques numériques", 20, 20, 100),
                        axis("Logiciels et systèmes libres", 7, 30, 23),
                        axis("Communication et écosystème", 0, 15, 0),
                        axis("Gestion des données", 11.25, 15, 75)));
        receipt.put("contentHash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        return receipt;
    }

    private static List<Object> sections() {
        String paragraph =
                "Nous avons délibéré en conseil communautaire ; « l’usage des logiciels libres » y est inscrit, "
                        + "avec un budget de 12 000 € par an, et une équipe de 3 personnes. ";
        List<Object> sections = new ArrayList<>();
        sections.add(new Section(
                "Stratégie et mutualisation",
                List.of(
                        new Row(
                                "Votre collectivité a-t-elle adopté une délibération en faveur des logiciels libres ?",
                                "Oui"),
                        new Row(
                                "Décrivez votre stratégie.",
                                paragraph.repeat(30).substring(0, 4000)),
                        new Row(
                                "Avec qui mutualisez-vous ?",
                                "- ADULLACT\n- Syndicat mixte <Numérique> & Cie\n\n    retrait conservé"),
                        new Row("Autre précision", ""))));
        sections.add(Map.of(
                "title",
                "Logiciels et systèmes libres",
                "rows",
                IntStream.rangeClosed(1, 14)
                        .mapToObj(i -> Map.of(
                                "question",
                                        "Question " + i
                                                + " : quelle part de vos postes de travail utilise un système libre ?",
                                "answer", "Environ " + i * 5 + " % – " + paragraph.repeat(i % 4)))
                        .toList()));
        return sections;
    }

    private static Map<String, Object> contact(String role, String name, String email, String phone) {
        return Map.of("role", role, "name", name, "email", email, "phone", phone);
    }

    private static Map<String, Object> document(String title, String fileName, String size) {
        return Map.of(
                "title",
                title,
                "fileName",
                fileName,
                "size",
                size,
                "sha256",
                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae");
    }

    private static Map<String, Object> axis(String axis, Number points, Number max, Number percent) {
        return Map.of("axis", axis, "points", points, "max", max, "percent", percent);
    }
}

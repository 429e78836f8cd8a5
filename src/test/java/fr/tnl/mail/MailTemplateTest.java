package fr.tnl.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.template.TemplateException;
import fr.tnl.template.TemplateValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplateTest {

    private static RenderedMail render(String body, Map<String, ?> values) {
        return MailTemplate.parse("t.md", "---\nsubject: Objet\n---\n" + body).render(values);
    }

    private static String subject(String subject, Map<String, ?> values) {
        return MailTemplate.parse("t.md", "---\nsubject: " + subject + "\n---\nCorps\n")
                .render(values)
                .subject();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Ville*",
                "_Ville_ __deux__",
                "[clic](https://evil.example)",
                "`code`",
                "# Titre",
                "- puce",
                "1. un",
                "> citation",
                "a\\b",
                "&amp; &lt;",
                "![x](http://evil.example/p.png)",
                "<https://evil.example>",
                "~~~",
                "===",
                "${reference}",
                "$1 \\1",
                "| a | b |",
                "    retrait"
            })
    void showsWhatAPersonTypedAsItWasTyped(String typed) {
        RenderedMail mail = render("Bonjour ${name}, merci.\n\n${name}\n", Map.of("name", typed));

        assertThat(mail.text()).startsWith("Bonjour " + typed + ", merci.").endsWith("\n\n" + typed);
        assertThat(mail.html()).containsOnlyOnce("Bonjour").doesNotContainPattern("<(?!/?p[ >])");
    }

    @Test
    void neverLetsAValueBecomeHtml() {
        RenderedMail mail = render("**${name}**", Map.of("name", "<script>alert(\"1\")</script>"));

        assertThat(mail.html()).contains("<strong>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</strong>");
        assertThat(mail.text()).isEqualTo("<script>alert(\"1\")</script>");
    }

    @Test
    void neverLetsATemplateSlipInHtml() {
        assertThat(render("<b>gras</b>\n\n<div>${x}</div>", Map.of("x", "<i>")).html())
                .doesNotContain("<b>", "<div>", "<i>")
                .contains("&lt;i&gt;");
    }

    @Test
    void keepsTheLineBreaksOfPlainText() {
        RenderedMail mail = render("${request}", Map.of("request", "Il manque :\r\n- la délibération\r\n\r\nMerci."));

        assertThat(mail.html()).contains("Il manque :<br />\n- la délibération<br />\n<br />\nMerci.");
        assertThat(mail.text()).isEqualTo("Il manque :\n- la délibération\n\nMerci.");
    }

    @Test
    void takesMarkdownThatIsHandedOverAsSuch() {
        RenderedMail mail = render(
                "Avant\n\n${items}\n\nAprès, ${inline} !",
                Map.of(
                        "items", TemplateValue.list(List.of("*une* chose", "deux\nlignes <b>", "1. trois")),
                        "inline", TemplateValue.markdown("**oui**")));

        assertThat(mail.html())
                .containsPattern("<ul[^>]*>\\s*<li[^>]*>\\*une\\* chose</li>\\s*<li[^>]*>deux lignes &lt;b&gt;</li>")
                .contains(">1. trois</li>", "Après, <strong>oui</strong> !");
        assertThat(mail.text()).contains("- *une* chose\n- deux lignes <b>\n- 1. trois", "Après, oui !");
    }

    @Test
    void doesNotReadPlaceholdersInValues() {
        Map<String, ?> values = Map.of("a", TemplateValue.markdown("${b}"), "b", "secret");

        assertThat(render("${a}\n\n*${b}*", values).text()).isEqualTo("${b}\n\nsecret");
    }

    @Test
    void leavesNoGapForAnEmptyValue() {
        assertThat(render("Un\n\n${nothing}\n\nDeux", Map.of("nothing", "")).text())
                .isEqualTo("Un\n\nDeux");
    }

    @Test
    void writesLinksOutInTheTextVersion() {
        RenderedMail mail = render(
                "[Voir mon dossier](${link})\n\nLisez [le règlement](${link}) ou [${link}](${link}), "
                        + "écrivez à [${mail}](mailto:${mail}).",
                Map.of("link", "https://label.example/d/1?a=1&b=2", "mail", "label@tnl.example"));

        assertThat(mail.text())
                .isEqualTo("Voir mon dossier\u00A0:\nhttps://label.example/d/1?a=1&b=2\n\n"
                        + "Lisez le règlement (https://label.example/d/1?a=1&b=2) ou https://label.example/d/1?a=1&b=2, "
                        + "écrivez à label@tnl.example.");
        assertThat(mail.html())
                .contains("href=\"https://label.example/d/1?a=1&amp;b=2\"", "href=\"mailto:label@tnl.example\"");
    }

    @Test
    void quotesInTheTextVersionWithGuillemetsThatStayWithTheirWords() {
        RenderedMail mail = render("Avant :\n\n> ${text}\n\nAprès", Map.of("text", "Bonjour,\nmerci !"));

        assertThat(mail.text()).isEqualTo("Avant :\n\n«\u00A0Bonjour,\nmerci !\u00A0»\n\nAprès");
        assertThat(mail.html()).contains("<blockquote").doesNotContain("«");
    }

    @Test
    void refusesAddressesThatRunScripts() {
        assertThat(render("[clic](${link})", Map.of("link", "javascript:alert(1)"))
                        .html())
                .doesNotContain("javascript:");
    }

    @Test
    void keepsAValueInsideItsPartOfAnAddress() {
        assertThat(render("[x](https://l.example/?q=${q})", Map.of("q", "a&b=c d/é"))
                        .html())
                .contains("https://l.example/?q=a%26b%3Dc%20d%2F%C3%A9");
        assertThat(render("[x](mailto:${m})", Map.of("m", "a@b.example?bcc=c@d.example"))
                        .html())
                .contains("mailto:a@b.example%3Fbcc");
    }

    @Test
    void keepsTheSubjectOnOneLine() {
        assertThat(subject("Dossier de ${name}", Map.of("name", "Ville\r\nBcc: tous@evil.example\u2028fin\u0000")))
                .isEqualTo("Dossier de Ville Bcc: tous@evil.example fin");
    }

    @Test
    void doesNotEscapeInTheSubject() {
        assertThat(subject("${name}", Map.of("name", "L’*Œil* & <Cie>"))).isEqualTo("L’*Œil* & <Cie>");
    }

    @Test
    void namesFileAndPlaceholderWhereAValueIsMissing() {
        Map<String, String> values = new HashMap<>();
        values.put("known", "x");
        values.put("nothing", null);

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> render("${known} ${nothing}", values))
                .satisfies(e -> {
                    assertThat(e.key()).isEqualTo("template.noValue");
                    assertThat(e.args()).containsExactly("t.md", "nothing");
                });
    }

    @Test
    void listsThePlaceholdersOfSubjectBodyAndLinks() {
        assertThat(MailTemplate.parse("t.md", "---\nsubject: ${s}\n---\n${b} `${c}` [${l}](${u}/${v})\n")
                        .placeholders())
                .containsExactly("b", "c", "l", "s", "u", "v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "${}", "${a b}", "${a.b}", "${é}", "${a"})
    void refusesAMalformedPlaceholder(String placeholder) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> MailTemplate.parse("t.md", "---\nsubject: S\n---\nUn " + placeholder + "\nfin"))
                .satisfies(e -> {
                    assertThat(e.key()).isEqualTo("template.malformed");
                    assertThat(e.args()).containsExactly("t.md", placeholder);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bonjour", "---\ntitle: x\n---\nBonjour", "---\nsubject: ''\n---\nx", "---\nsubject: x\nBonjour"
            })
    void refusesAFileWithoutSubject(String source) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> MailTemplate.parse("t.md", source))
                .satisfies(e -> assertThat(e.key()).isEqualTo("template.frontMatter"));
    }

    @Test
    void tellsWhatIsWrongWithAHeaderThatIsNotYaml() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> MailTemplate.parse("t.md", "---\nsubject: Dossier : reçu\n---\nx"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("template.yaml"));
    }

    @Test
    void readsFilesWrittenOnWindows() {
        assertThat(MailTemplate.parse("t.md", "\uFEFF---\r\nsubject: S\r\n---\r\n\r\nUn\r\n\r\nDeux\r\n")
                        .render(Map.of())
                        .text())
                .isEqualTo("Un\n\nDeux");
    }

    @Test
    void masksSecretsForTheLogOnly() {
        MailTemplate template = MailTemplate.parse("t.md", "---\nsubject: S\n---\n[Entrer](${link}) ${link}\n");
        Map<String, ?> values = Map.of("link", TemplateValue.secret("https://label.example/l/token"));

        assertThat(template.render(values).html()).contains("href=\"https://label.example/l/token\"");
        RenderedMail masked = template.renderMasked(values);
        assertThat(masked.html() + masked.text()).doesNotContain("token").contains("•••");
    }
}

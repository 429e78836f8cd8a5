package fr.tnl.portal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void becomesParagraphsListsAndLinks() {
        assertThat(Markdown.html("Lisez **tout**.\n\n- le [règlement](https://label.example/r)"))
                .contains("<strong>tout</strong>", "<li>", "href=\"https://label.example/r\"");
    }

    @Test
    void keepsAddressesToWriteTo() {
        assertThat(Markdown.html("[Écrire](mailto:label@tnl.example)")).contains("href=\"mailto:label@tnl.example\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Un mot <img src=x onerror=alert(1)> de plus",
                "<div onclick=\"alert(1)\">bloc</div>",
                "<!-- caché --> <iframe src='//x.example'></iframe>"
            })
    void showsHtmlAndNeverObeysIt(String text) {
        assertThat(Markdown.html(text))
                .doesNotContain("<script", "<img", "<div", "<iframe", "<!--")
                .contains("&lt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "[x](vbscript:msgbox)",
                "<javascript:alert(1)>"
            })
    void takesNoAddressThatActs(String text) {
        assertThat(Markdown.html(text))
                .doesNotContainPattern("(?i)(href|src)=\"\\s*(java\\s*script|vbscript|data)")
                .doesNotContainIgnoringCase("href=\"javascript");
    }

    @Test
    void cannotLeaveAnAttribute() {
        assertThat(Markdown.html("[x](https://a.example/\"onmouseover=\"alert(1))"))
                .doesNotContain("\"onmouseover=\"");
    }
}

package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Level;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.RealEditions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class BadgeTest {

    private static final Edition EDITION = RealEditions.all().get(new EditionCode("2026"));
    private static final List<Level> AWARDED = List.of(Level.BADGE, Level.BRONZE, Level.SILVER, Level.GOLD);

    private final Badges badges = new Badges();

    @Test
    void saysTheEditionAndTheLevelToThoseWhoDoNotSeeIt() throws Exception {
        Badge badge = badges.of(EDITION, Level.GOLD);

        assertThat(badge.title()).isEqualTo("Territoire Numérique Libre 2026 – Or");
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(badge.svg().getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(badge.title());
    }

    @Test
    void needsNoFontWhereItIsShown() {
        assertThat(badges.of(EDITION, Level.SILVER).svg()).doesNotContain("<text", "font", "href");
    }

    @Test
    void isOfAnotherColourForEachLevel() throws IOException {
        Set<Color> colours = new HashSet<>();
        for (Level level : AWARDED) {
            BufferedImage image = image(level);
            assertThat(image.getWidth()).isEqualTo(Badge.PIXELS).isEqualTo(image.getHeight());
            colours.add(new Color(image.getRGB(Badge.PIXELS / 2, 2 * 17)));
            // Round, on whatever page
            assertThat(image.getRGB(2, 2) >>> 24).isZero();
        }
        assertThat(colours).hasSize(AWARDED.size()).doesNotContain(Color.WHITE);
    }

    @Test
    void keepsALongNameOffTheRing() throws IOException {
        Badge badge = Badge.draw("Essai", Level.GOLD, "Excellence territoriale et numérique", "2026");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(badge.png()));

        for (int degrees = 0; degrees < 360; degrees++) {
            double angle = Math.toRadians(degrees);
            int x = (int) (Badge.PIXELS / 2.0 + 300 * Math.cos(angle));
            int y = (int) (Badge.PIXELS / 2.0 + 300 * Math.sin(angle));
            assertThat(new Color(image.getRGB(x, y))).as("%d degrees", degrees).isEqualTo(Color.WHITE);
        }
    }

    @Test
    void isDrawnOnceForALevel() {
        assertThat(badges.of(EDITION, Level.GOLD)).isSameAs(badges.of(EDITION, Level.GOLD));
    }

    @Test
    void isNotForThoseWithoutALevel() {
        assertThatThrownBy(() -> badges.of(EDITION, Level.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    private BufferedImage image(Level level) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(badges.of(EDITION, level).png()));
    }
}

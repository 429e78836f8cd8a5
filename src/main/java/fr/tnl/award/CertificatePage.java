package fr.tnl.award;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Mention;
import fr.tnl.print.QrCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What {@code print/certificate.html} shows. */
final class CertificatePage {

    private static final int INK = 0x10333b;
    private static final int GROUP = 4;

    private CertificatePage() {}

    /**
     * @param verificationUrl where anybody may check it: in words and as QR code
     * @param proclaimedOn in words
     */
    static Map<String, Object> of(
            String authorityName,
            Edition edition,
            Decision decision,
            String code,
            String verificationUrl,
            String proclaimedOn) {
        String levelTitle = edition.levelTitle(decision.level());
        Map<String, Object> model = new HashMap<>();
        model.put("authorityName", authorityName);
        model.put("level", decision.level().name().toLowerCase(Locale.ROOT));
        model.put("levelLabel", levelTitle);
        model.put("editionTitle", edition.title());
        model.put(
                "mentions",
                decision.mentions().stream()
                        .map(edition::mention)
                        .map(Mention::title)
                        .toList());
        model.put("number", decision.reference());
        model.put("verificationCode", grouped(code));
        model.put("verificationUrl", verificationUrl);
        model.put("proclaimedOn", proclaimedOn);
        model.put(
                "seal",
                Badge.picture(decision.level(), levelTitle, edition.code().value()));
        model.put("qr", QrCode.of(verificationUrl, INK));
        return model;
    }

    /** Easier to read out and to type: {@code 7KQ4-M2XD-9WTP}. */
    private static String grouped(String code) {
        return code.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
    }
}

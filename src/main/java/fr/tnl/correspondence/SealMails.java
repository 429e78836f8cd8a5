package fr.tnl.correspondence;

import fr.tnl.campaign.Editions;
import fr.tnl.dossier.spi.SealWitness;
import fr.tnl.mail.Attachment;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.Mailer;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mails the daily seal to somebody who keeps it, where an address is set. */
@Component
class SealMails implements SealWitness {

    private static final String TEMPLATE = "journal-seal";

    private final String witness;
    private final Editions editions;
    private final MailWords words;
    private final Mailer mailer;

    SealMails(@Value("${tnl.journal.witness:}") String witness, Editions editions, MailWords words, Mailer mailer) {
        this.witness = witness.strip();
        this.editions = editions;
        this.words = words;
        this.mailer = mailer;
    }

    @Override
    public void sealed(EditionCode edition, String day, String text) {
        if (witness.isEmpty()) {
            return;
        }
        Map<String, Object> values = words.of(editions.get(edition), witness);
        values.put("day", day);
        values.put("fingerprint", Hashes.sha256(text));
        Attachment seal = new Attachment(
                "scelle-" + edition + "-" + day + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        try {
            mailer.send(
                    new Mail(TEMPLATE + "/" + edition + "/" + day, TEMPLATE, witness, "", null, values, List.of(seal)));
        } catch (MailNotSentException e) {
            // The mail log says why; the next round tries again
        }
    }
}

package fr.tnl.correspondence;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.NewLinks;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import fr.tnl.template.TemplateValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The words that every mail on a dossier may use, a draft or a filed one: see {@code processes/README.md}. */
@Component
public class MailWords {

    private final Editions editions;
    private final ApplicantAccess access;
    private final PublicAddress address;

    public MailWords(Editions editions, ApplicantAccess access, PublicAddress address) {
        this.editions = editions;
        this.access = access;
        this.address = address;
    }

    /**
     * What the mail is about, and who can be asked.
     *
     * @return a map to which the mail's own words are added
     */
    public Map<String, Object> of(Dossier dossier, String recipientName) {
        Edition edition = editions.get(dossier.editionCode());
        Map<String, Object> words = of(edition, recipientName);
        words.put("authorityName", dossier.authorityName());
        words.put("trackLabel", edition.track(dossier.track()).title());
        return words;
    }

    /** The words of every mail at all. */
    public Map<String, Object> of(Edition edition, String recipientName) {
        Map<String, Object> words = new HashMap<>();
        words.put("recipientName", recipientName);
        words.put("editionTitle", edition.title());
        words.put("contactAddress", edition.contact().address());
        words.put("portalLink", address.of("/"));
        return words;
    }

    /** As for any recipient, for a contact, with a link that lets this address in and the day until which it does. */
    public Map<String, Object> withLink(Dossier dossier, String recipientName, String email) {
        Map<String, Object> words = of(dossier, recipientName);
        words.put("link", link(dossier, email));
        words.put("linkExpiresAt", ParisTime.day(access.linkExpiry(dossier)));
        return words;
    }

    /** A new link for each of these addresses; it lets in once it was written. */
    public NewLinks links(Dossier dossier, List<String> emails) {
        return access.newLinks(dossier, emails);
    }

    /** As a mail holds the secret of a link; the log of mails masks it. */
    public TemplateValue shown(String secret) {
        return TemplateValue.secret(address.of("/acces/" + secret));
    }

    /** A new link that lets this address in; the log of mails masks it. */
    public TemplateValue link(Dossier dossier, String email) {
        return shown(access.issueLink(dossier, email));
    }
}

package fr.tnl.portal.publication;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import fr.tnl.palmares.Errata;
import fr.tnl.palmares.ErratumWords;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.LaureateFilter;
import fr.tnl.palmares.Laureates;
import fr.tnl.palmares.OpenData;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEdition;
import fr.tnl.palmares.PublishedEditions;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;

/** What became public, as an Atom feed: palmarès, their laureates, errata. */
@Controller
class FeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int MOST_LAUREATES = 100;
    private static final int MOST_ERRATA = 100;

    private final Publications publications;
    private final Laureates laureates;
    private final Errata errata;
    private final ErratumWords words;
    private final PublicAddress address;
    private final Messages messages;

    FeedController(
            Publications publications,
            Laureates laureates,
            Errata errata,
            ErratumWords words,
            PublicAddress address,
            Messages messages) {
        this.publications = publications;
        this.laureates = laureates;
        this.errata = errata;
        this.words = words;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping("/palmares/flux.atom")
    @CrossOrigin
    ResponseEntity<String> feed() throws FeedException {
        List<PublishedEdition> editions = publications.all();
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(Freshness.KEPT)
                .eTag(Freshness.tag(editions, "atom"))
                .lastModified(Freshness.changedAt(editions))
                .header(HttpHeaders.LINK, "<" + OpenData.LICENCE_ADDRESS + ">; rel=\"license\"")
                .body(new WireFeedOutput().outputString(feed(editions)));
    }

    private Feed feed(List<PublishedEdition> editions) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(address.of("/palmares/flux.atom"));
        feed.setTitle(messages.get("portal.feed.title"));
        feed.setSubtitle(text(messages.get("portal.feed.subtitle")));
        feed.setRights(OpenData.LICENCE_TITLE);
        feed.setUpdated(Date.from(OpenData.updatedAt(editions)));
        feed.setAlternateLinks(List.of(link("/palmares", "alternate")));
        feed.setOtherLinks(List.of(link("/palmares/flux.atom", "self")));
        Person author = new Person();
        author.setName(messages.get("portal.frame.product"));
        feed.setAuthors(List.of(author));
        feed.setEntries(entries(editions));
        return feed;
    }

    /** The newest first; of what came at the same moment, errata and palmarès before laureates. */
    private List<Entry> entries(List<PublishedEdition> editions) {
        PublishedEditions byCode = publications.byCode();
        Stream<Entry> corrections = errata.newest(MOST_ERRATA).stream()
                .map(erratum -> entry(
                        "urn:uuid:" + erratum.id(),
                        messages.get("portal.feed.erratum", erratum.number(), erratum.edition()),
                        words.of(byCode.get(erratum.edition()), erratum) + "\n" + erratum.reason(),
                        "/palmares/" + erratum.edition() + "#erratum-" + erratum.number(),
                        erratum.madeAt()));
        Stream<Entry> palmares = editions.stream().map(this::palmares);
        Stream<Entry> newest = laureates.newest(MOST_LAUREATES).stream()
                .map(laureate -> laureate(laureate, byCode.get(laureate.edition())));
        return Stream.of(corrections, palmares, newest)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Entry::getUpdated).reversed())
                .toList();
    }

    private Entry palmares(PublishedEdition edition) {
        String day = edition.proclaimedOn() == null
                ? edition.edition()
                : ParisTime.day(
                        edition.proclaimedOn().atStartOfDay(ParisTime.ZONE).toInstant());
        return entry(
                address.of("/palmares/" + edition.edition()),
                messages.get("portal.palmares.of", edition.title()),
                messages.get("portal.palmares.count", laureates.count(edition, LaureateFilter.ALL), day),
                "/palmares/" + edition.edition(),
                edition.updatedAt());
    }

    private Entry laureate(Laureate laureate, PublishedEdition edition) {
        String distinction = words.distinction(edition, laureate.level(), laureate.mentions());
        return entry(
                "urn:uuid:" + laureate.id(),
                messages.get("portal.feed.laureate", laureate.authorityName(), distinction, laureate.edition()),
                laureate.place(),
                "/palmares/collectivites/" + laureate.authorityId(),
                laureate.publishedAt());
    }

    private Entry entry(String id, String title, String summary, String path, Instant at) {
        Entry entry = new Entry();
        entry.setId(id);
        entry.setTitle(title);
        entry.setSummary(text(summary));
        entry.setAlternateLinks(List.of(link(path, "alternate")));
        entry.setPublished(Date.from(at));
        entry.setUpdated(Date.from(at));
        return entry;
    }

    private Link link(String path, String relation) {
        Link link = new Link();
        link.setHref(address.of(path));
        link.setRel(relation);
        return link;
    }

    private static Content text(String words) {
        Content content = new Content();
        content.setType("text");
        content.setValue(words);
        return content;
    }
}

package fr.tnl.backoffice.palmares;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.backoffice.access.CorrectsPalmares;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.palmares.Errata;
import fr.tnl.palmares.Erratum;
import fr.tnl.palmares.ErratumDraft;
import fr.tnl.palmares.ErratumWords;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.Laureates;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEdition;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts one line of a published palmarès right: entered, shown as everybody will see it, then made. */
@Controller
@CorrectsPalmares
class ErratumController {

    /**
     * What was entered.
     *
     * @param nature what becomes of the line
     * @param laureat whose line it is; absent for an addition
     * @param collectivite who is added; absent otherwise
     * @param dossier of who is added
     * @param revision of the palmarès as the person saw it
     */
    record Entered(
            Erratum.@Nullable Kind nature,
            @Nullable UUID laureat,
            @Nullable String collectivite,
            @Nullable String dossier,
            @Nullable String niveau,
            @Nullable Set<String> mentions,
            @Nullable String motif,
            @Nullable Integer revision) {

        ErratumDraft draft(String edition) {
            Erratum.Kind kind = nature;
            if (kind == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return new ErratumDraft(
                    kind,
                    edition,
                    laureat,
                    given(collectivite),
                    given(dossier),
                    given(niveau),
                    mentions == null ? Set.of() : mentions,
                    given(motif));
        }

        private static String given(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    private static final String PAGE = "backoffice/erratum";

    private final Publications publications;
    private final Laureates laureates;
    private final Errata errata;
    private final ErratumWords words;
    private final LocalAuthorities authorities;
    private final Messages messages;

    ErratumController(
            Publications publications,
            Laureates laureates,
            Errata errata,
            ErratumWords words,
            LocalAuthorities authorities,
            Messages messages) {
        this.publications = publications;
        this.laureates = laureates;
        this.errata = errata;
        this.words = words;
        this.authorities = authorities;
        this.messages = messages;
    }

    @GetMapping("/backoffice/palmares/{edition}/erratum")
    String form(@PathVariable("edition") String code, Entered entered, Sight sight, Model model) {
        PublishedEdition edition = edition(code);
        Laureate laureate = laureate(edition, entered).orElse(null);
        if (laureate == null && entered.nature() != Erratum.Kind.ADDED) {
            throw new NotFoundException();
        }
        fill(model, edition, entered, sight);
        model.addAttribute("level", laureate == null ? "" : laureate.level());
        model.addAttribute("chosen", laureate == null ? Set.of() : Set.copyOf(laureate.mentions()));
        model.addAttribute("reason", "");
        return PAGE;
    }

    /** @param confirmed whether the person has seen what everybody will see */
    @PostMapping("/backoffice/palmares/{edition}/erratum")
    String make(
            @PathVariable("edition") String code,
            Entered entered,
            @RequestParam(name = "confirmed", defaultValue = "false") boolean confirmed,
            Viewer viewer,
            Sight sight,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        if (publications.find(code).isEmpty()) {
            // Its page says why there is nothing to correct
            return "redirect:/backoffice/palmares/" + code;
        }
        ErratumDraft draft = entered.draft(code);
        Actor actor = Actor.staff(viewer.account());
        try {
            Integer revision = entered.revision();
            if (confirmed && revision != null) {
                Erratum made = errata.make(draft, revision, actor, sight);
                afterwards.addFlashAttribute(
                        "done",
                        messages.get("backoffice.erratum.done." + made.kind(), made.number(), made.authorityName()));
                afterwards.addFlashAttribute("told", made.reference());
                return "redirect:/backoffice/palmares/" + code;
            }
            Erratum preview = errata.preview(draft, actor, sight);
            model.addAttribute("preview", preview);
            model.addAttribute("sentence", words.of(edition(code), preview));
        } catch (DomainException problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("field", problem.field());
        }
        fill(model, edition(code), entered, sight);
        model.addAttribute("level", draft.level());
        model.addAttribute("chosen", draft.mentions());
        model.addAttribute("reason", draft.reason());
        return PAGE;
    }

    private void fill(Model model, PublishedEdition edition, Entered entered, Sight sight) {
        model.addAttribute("edition", edition);
        model.addAttribute("entered", entered);
        laureate(edition, entered).ifPresent(laureate -> {
            model.addAttribute("laureate", laureate);
            model.addAttribute("current", words.distinction(edition, laureate.level(), laureate.mentions()));
        });
        String wanted = entered.collectivite();
        if (wanted != null) {
            model.addAttribute("authority", authorities.find(wanted).orElseThrow(NotFoundException::new));
            model.addAttribute("dossiers", errata.dossiersOf(edition, wanted, sight));
        }
    }

    private Optional<Laureate> laureate(PublishedEdition edition, Entered entered) {
        UUID id = entered.laureat();
        return id == null
                ? Optional.empty()
                : laureates.find(id).filter(laureate -> laureate.edition().equals(edition.edition()));
    }

    private PublishedEdition edition(String code) {
        return publications.find(code).orElseThrow(NotFoundException::new);
    }
}

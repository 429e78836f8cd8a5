package fr.tnl.backoffice.export;

import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.Journals;
import fr.tnl.dossier.Seals;
import fr.tnl.dossier.journal.Marks;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import fr.tnl.web.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The journals of a whole edition: checked, and handed out to be kept and checked elsewhere. */
@Controller
class JournalController {

    private static final String PAGE = "backoffice/journals";

    private final Journals journals;
    private final Seals seals;
    private final Campaigns campaigns;
    private final Messages messages;

    JournalController(Journals journals, Seals seals, Campaigns campaigns, Messages messages) {
        this.journals = journals;
        this.seals = seals;
        this.campaigns = campaigns;
        this.messages = messages;
    }

    @GetMapping("/backoffice/journaux")
    String newest(Viewer viewer) {
        requireAdministrator(viewer);
        return "redirect:/backoffice/journaux/"
                + campaigns.current().orElseThrow(NotFoundException::new).edition();
    }

    @GetMapping("/backoffice/journaux/{edition}")
    String page(Viewer viewer, @PathVariable String edition, Model model) {
        requireAdministrator(viewer);
        return page(campaign(edition), model);
    }

    /** Goes through all lines, which takes some seconds where there are a million. */
    @PostMapping("/backoffice/journaux/{edition}")
    String check(
            Viewer viewer,
            Sight sight,
            @PathVariable String edition,
            @RequestParam(name = "seal", required = false) @Nullable MultipartFile kept,
            Model model,
            HttpServletResponse response)
            throws IOException {
        requireAdministrator(viewer);
        Campaign campaign = campaign(edition);
        try {
            Marks marks = seals.marks(campaign.code());
            if (kept != null && !kept.isEmpty()) {
                seals.read(campaign.code(), new String(kept.getBytes(), StandardCharsets.UTF_8))
                        .forEach(marks::add);
                model.addAttribute("compared", kept.getOriginalFilename());
            }
            model.addAttribute("report", journals.check(campaign.code(), sight, marks));
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return page(campaign, model);
    }

    @GetMapping("/backoffice/journaux/{edition}/scelle")
    ResponseEntity<Resource> seal(Viewer viewer, Sight sight, @PathVariable String edition) {
        requireAdministrator(viewer);
        EditionCode code = campaign(edition).code();
        return text("scelle-" + code + ".txt", seals.now(code, sight));
    }

    @GetMapping("/backoffice/journaux/{edition}/scelles/{day}")
    ResponseEntity<Resource> keptSeal(
            Viewer viewer, Sight sight, @PathVariable String edition, @PathVariable String day) {
        requireAdministrator(viewer);
        // A seal that was kept names all dossiers
        if (!sight.isFull()) {
            throw new NotFoundException();
        }
        EditionCode code = campaign(edition).code();
        Seals.Seal seal = seals.kept(code).stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return text("scelle-" + code + "-" + day + ".txt", seals.text(seal));
    }

    @GetMapping("/backoffice/journaux/{edition}/lignes")
    void lines(Viewer viewer, Sight sight, @PathVariable String edition, HttpServletResponse response)
            throws IOException {
        requireAdministrator(viewer);
        EditionCode code = campaign(edition).code();
        Download.headers("journaux-" + code + ".txt", MediaType.TEXT_PLAIN).forEach(response::addHeader);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        journals.write(code, sight, line -> append(out, line));
        out.flush();
    }

    private static void append(Writer out, String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<Resource> text(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Download.of(name, MediaType.TEXT_PLAIN, bytes.length, new ByteArrayResource(bytes));
    }

    private String page(Campaign campaign, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("campaigns", campaigns.all());
        model.addAttribute("seals", seals.kept(campaign.code()));
        return PAGE;
    }

    private Campaign campaign(String edition) {
        return campaigns.all().stream()
                .filter(campaign -> campaign.edition().equals(edition))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static void requireAdministrator(Viewer viewer) {
        if (!viewer.isAdministrator()) {
            throw new AccessDeniedException(viewer.account() + " does not administer");
        }
    }
}

package fr.tnl.backoffice.overview;

import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.mail.MailState;
import fr.tnl.shared.Sight;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which mails went out and which did not. */
@Controller
class MailController {

    private static final int MOST = 200;

    private final MailLog log;

    MailController(MailLog log) {
        this.log = log;
    }

    @GetMapping("/backoffice/courriels")
    String mails(Sight sight, @RequestParam(name = "etat", required = false) @Nullable MailState state, Model model) {
        model.addAttribute("counts", log.counts(sight));
        model.addAttribute("state", state);
        model.addAttribute("mails", state == null ? failedFirst(sight) : log.inState(state, sight, MOST));
        model.addAttribute("most", MOST);
        return "backoffice/mails";
    }

    @GetMapping("/backoffice/courriels/{id}")
    String mail(Sight sight, @PathVariable UUID id, Model model) {
        model.addAttribute("mail", log.find(id, sight).orElseThrow(NotFoundException::new));
        return "backoffice/mail";
    }

    private List<MailEntry> failedFirst(Sight sight) {
        return Stream.concat(
                        log.inState(MailState.FAILED, sight, MOST).stream(),
                        log.recent(sight, MOST).stream().filter(mail -> mail.state() != MailState.FAILED))
                .limit(MOST)
                .toList();
    }
}

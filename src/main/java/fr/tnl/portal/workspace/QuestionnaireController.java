package fr.tnl.portal.workspace;

import fr.tnl.dossier.Drafts;
import fr.tnl.portal.access.Applicant;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Display;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Visibility;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questionnaire, a section a page. */
@Controller
@RequestMapping("/dossiers/{id}/questionnaire/{number:\\d{1,2}}")
class QuestionnaireController {

    private static final String PAGE = "portal/workspace/section";
    private static final String CSRF = "_csrf";
    private static final String SHOWN = "shown";
    private static final String THEN = "then";
    private static final Set<String> NOT_ANSWERS = Set.of(CSRF, SHOWN, THEN);

    private final Drafts drafts;
    private final WorkspacePages pages;
    private final Messages messages;
    private final Clock clock;

    QuestionnaireController(Drafts drafts, WorkspacePages pages, Messages messages, Clock clock) {
        this.drafts = drafts;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param showMissing whether to mark the answers without which the dossier cannot be filed */
    @GetMapping
    String section(
            Applicant applicant,
            @PathVariable int number,
            @RequestParam(name = "manques", required = false, defaultValue = "false") boolean showMissing,
            Model model) {
        Form form = drafts.form(applicant.dossier());
        Group section = section(form, number);
        Answers answers = drafts.answers(applicant.dossier());
        List<FieldError> problems =
                showMissing ? drafts.readiness(applicant.dossier()).answers() : List.of();
        return page(
                model,
                applicant,
                number,
                answers.visibility(),
                SectionView.entered(answers.values()),
                problems,
                section);
    }

    @PostMapping
    String save(
            Applicant applicant,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = SHOWN, defaultValue = "") String shown,
            @RequestParam(name = THEN, defaultValue = "stay") String then,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Form form = drafts.form(applicant.dossier());
        Group section = section(form, number);
        Answers saved = drafts.saveSection(applicant.dossier().id(), section, posted, NOT_ANSWERS);
        if (!saved.isValid()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, applicant, number, saved.visibility(), posted, saved.errors(), section);
        }
        afterwards.addFlashAttribute("done", messages.get("portal.section.saved", ParisTime.time(clock.instant())));
        if (opensOthers(section, saved.visibility(), shown)) {
            afterwards.addFlashAttribute("opened", true);
            return "redirect:" + WorkspacePath.section(applicant.dossier(), number);
        }
        return "redirect:" + next(applicant, form, number, then);
    }

    /**
     * Which questions the answers open or close, asked by the page while they are given; nothing is saved.
     *
     * @return the questions anew, or nothing where they stay the same
     */
    @PostMapping("/apercu")
    String preview(
            Applicant applicant,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = SHOWN, defaultValue = "") String shown,
            Model model,
            HttpServletResponse response) {
        Group section = section(drafts.form(applicant.dossier()), number);
        Visibility visibility = drafts.trySection(applicant.dossier(), section, posted, NOT_ANSWERS)
                .visibility();
        if (SectionView.shown(section, visibility).equals(shown)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        page(model, applicant, number, visibility, posted, List.of(), section);
        return PAGE + " :: questions";
    }

    private String page(
            Model model,
            Applicant applicant,
            int number,
            Visibility visibility,
            Map<String, List<String>> entered,
            List<FieldError> errors,
            Group section) {
        pages.fill(model, applicant);
        model.addAttribute("number", number);
        model.addAttribute("section", section);
        model.addAttribute("parts", SectionView.of(section, visibility, entered, errors, messages));
        model.addAttribute("problems", problems(section, errors));
        model.addAttribute("shownKeys", SectionView.shown(section, visibility));
        model.addAttribute("introductions", number == 1 ? introductions(drafts.form(applicant.dossier())) : List.of());
        return PAGE;
    }

    /** What is told at the top of the page: the errors of this section, and of names that are no questions. */
    private List<Problem> problems(Group section, List<FieldError> errors) {
        Set<String> here = section.fields().stream().map(Field::key).collect(Collectors.toSet());
        return errors.stream()
                .filter(error -> here.contains(error.field()) || error.key().endsWith(".foreign"))
                .map(error -> new Problem(
                        here.contains(error.field()) ? error.field() : "",
                        messages.get(error.key(), error.args().toArray())))
                .toList();
    }

    /** @param field empty where the page has no such question */
    record Problem(String field, String text) {}

    private static List<String> introductions(Form form) {
        return form.parts().stream()
                .filter(Display.class::isInstance)
                .map(Display.class::cast)
                .filter(display -> display.type().equals("text"))
                .map(display -> Markdown.html(display.text()))
                .toList();
    }

    /** Without JavaScript, a page learns of the questions that its own answers open only once it is saved. */
    private static boolean opensOthers(Group section, Visibility visibility, String shown) {
        Set<String> before = Set.copyOf(Arrays.asList(shown.split(",")));
        return section.fields().stream()
                .anyMatch(field -> !visibility.isHidden(field) && !before.contains(field.key()));
    }

    private static String next(Applicant applicant, Form form, int number, String then) {
        return switch (then) {
            case "next" ->
                number < form.sections().size()
                        ? WorkspacePath.section(applicant.dossier(), number + 1)
                        : WorkspacePath.documents(applicant.dossier());
            case "home" -> WorkspacePath.home(applicant.dossier());
            default -> WorkspacePath.section(applicant.dossier(), number);
        };
    }

    private static Group section(Form form, int number) {
        if (number < 1 || number > form.sections().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return form.sections().get(number - 1);
    }
}

package fr.tnl.portal.workspace;

import fr.tnl.dossier.AnswerConflict;
import fr.tnl.dossier.AnswerEdit;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.Opening;
import fr.tnl.dossier.SavedAnswers;
import fr.tnl.dossier.Standing;
import fr.tnl.portal.access.Applicant;
import fr.tnl.questionnaire.Display;
import fr.tnl.questionnaire.DisplayView;
import fr.tnl.questionnaire.Entered;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questionnaire, a section a page. */
@Controller
@RequestMapping("/dossiers/{id}/questionnaire/{number:\\d{1,2}}")
class QuestionnaireController {

    private static final String PAGE = "portal/workspace/section";
    private static final String CSRF = "_csrf";
    private static final String SHOWN = "shown";
    private static final String KNOWN = "known";
    private static final String THEN = "then";
    private static final String TAKE = "take";
    private static final Set<String> NOT_ANSWERS = Set.of(CSRF, SHOWN, KNOWN, THEN, TAKE);

    private final Drafts drafts;
    private final DraftAnswers answers;
    private final WorkspacePages pages;
    private final Messages messages;
    private final Clock clock;

    QuestionnaireController(Drafts drafts, DraftAnswers answers, WorkspacePages pages, Messages messages, Clock clock) {
        this.drafts = drafts;
        this.answers = answers;
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
        Standing standing = pages.standing(applicant.dossier());
        Group section = Sections.get(standing.form(), number);
        List<FieldError> problems = showMissing ? standing.problems() : List.of();
        Map<String, List<String>> entered = Entered.of(standing.answers().values());
        return page(
                model,
                applicant,
                number,
                standing,
                new Shown(section, standing.answers().visibility(), entered, entered, problems, List.of(), List.of()));
    }

    /**
     * @param known the answers that the page showed
     * @param take key of a question whose answer by somebody else is taken over
     */
    @PostMapping
    String save(
            Applicant applicant,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = SHOWN, defaultValue = "") String shown,
            @RequestParam(name = KNOWN, defaultValue = "") String known,
            @RequestParam(name = THEN, defaultValue = "stay") String then,
            @RequestParam(name = TAKE, defaultValue = "") String take,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Form form = drafts.form(applicant.dossier());
        Group section = Sections.get(form, number);
        Map<String, List<String>> before = KnownAnswers.read(known);
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>(posted);
        if (!take.isEmpty()) {
            entered.put(take, before.getOrDefault(take, List.of()));
        }
        SavedAnswers saved = answers.save(
                applicant.dossier().id(),
                AnswerEdit.ofSection(section, entered, before, NOT_ANSWERS),
                applicant.actor());
        if (!saved.isWhole()) {
            response.setStatus(
                    saved.conflicts().isEmpty() && saved.closed().isEmpty()
                            ? HttpStatus.UNPROCESSABLE_ENTITY.value()
                            : HttpStatus.CONFLICT.value());
            Standing standing = pages.standing(applicant.dossier());
            Map<String, List<String>> now = Entered.of(standing.answers().values());
            Visibility visibility = saved.checked().visibility();
            return page(
                    model,
                    applicant,
                    number,
                    standing,
                    new Shown(
                            section,
                            visibility,
                            entered,
                            now,
                            saved.checked().errors(),
                            saved.conflicts(),
                            saved.closed()));
        }
        afterwards.addFlashAttribute("done", messages.get("portal.section.saved", ParisTime.time(clock.instant())));
        if (opensOthers(section, saved.checked().visibility(), shown)) {
            afterwards.addFlashAttribute("opened", true);
            return "redirect:" + WorkspacePath.section(applicant.dossier(), number);
        }
        return "redirect:"
                + next(applicant, form, number, take.isEmpty() ? then : "stay", drafts.opening(applicant.dossier()));
    }

    /**
     * Which questions the answers open or close, asked by the page while they are given; nothing is saved.
     *
     * @return the questions anew, or nothing where they stay the same
     */
    @PostMapping("/apercu")
    @Nullable
    ModelAndView preview(
            Applicant applicant,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = SHOWN, defaultValue = "") String shown,
            Model model,
            HttpServletResponse response) {
        Group section = Sections.get(drafts.form(applicant.dossier()), number);
        Visibility visibility = answers.tryOut(
                        applicant.dossier(), AnswerEdit.ofSection(section, posted, Map.of(), NOT_ANSWERS))
                .visibility();
        if (SectionView.shown(section, visibility).equals(shown) && !SectionView.hasValues(section)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        fillQuestions(
                model,
                pages.standing(applicant.dossier()),
                new Shown(section, visibility, posted, Map.of(), List.of(), List.of(), List.of()));
        return new ModelAndView(PAGE + " :: questions");
    }

    /**
     * A section as it is to be seen.
     *
     * @param entered what the inputs hold
     * @param known what is saved, for the page to carry along
     * @param closed questions whose answer was refused
     */
    private record Shown(
            Group section,
            Visibility visibility,
            Map<String, List<String>> entered,
            Map<String, List<String>> known,
            List<FieldError> errors,
            List<AnswerConflict> conflicts,
            List<Field> closed) {}

    private String page(Model model, Applicant applicant, int number, Standing standing, Shown shown) {
        List<Field> open = shown.section().fields().stream()
                .filter(field -> standing.opening().opensQuestion(field.key()))
                .toList();
        pages.fill(model, applicant, standing);
        model.addAttribute("number", number);
        model.addAttribute("section", shown.section());
        fillQuestions(model, standing, shown);
        model.addAttribute("answerable", open.stream().anyMatch(field -> !shown.visibility()
                .isHidden(field)));
        model.addAttribute("problems", problems(shown));
        model.addAttribute("known", KnownAnswers.write(open, shown.known()));
        model.addAttribute(
                "introductions",
                number == 1
                        ? introductions(standing.form(), new DisplayView(shown.visibility(), messages::get))
                        : List.of());
        return PAGE;
    }

    /** What the questions alone need: they are drawn anew after each answer that opens or closes others. */
    private void fillQuestions(Model model, Standing standing, Shown shown) {
        model.addAttribute(
                "parts",
                SectionView.of(
                        shown.section(),
                        shown.visibility(),
                        new DisplayView(shown.visibility(), messages::get),
                        shown.entered(),
                        texts(shown),
                        choices(shown.conflicts()),
                        readOnly(standing, shown)));
        model.addAttribute("shownKeys", SectionView.shown(shown.section(), shown.visibility()));
    }

    /** By key, the questions that may only be read. */
    private Map<String, ReadOnlyAnswer> readOnly(Standing standing, Shown shown) {
        Map<String, ReadOnlyAnswer> readOnly = new HashMap<>();
        for (Field field : shown.section().fields()) {
            String key = field.key();
            if (!standing.opening().opensQuestion(key)) {
                List<String> refused =
                        shown.closed().contains(field) ? shown.entered().getOrDefault(key, List.of()) : List.of();
                readOnly.put(
                        key,
                        ReadOnlyAnswer.of(field, standing.answers().values().get(key), refused, messages));
            }
        }
        return readOnly;
    }

    /** By key, what is told beside a question. */
    private Map<String, String> texts(Shown shown) {
        Map<String, String> texts = new HashMap<>();
        for (FieldError error : shown.errors()) {
            texts.putIfAbsent(
                    error.field(), messages.get(error.key(), error.args().toArray()));
        }
        return texts;
    }

    private Map<String, OtherAnswer> choices(List<AnswerConflict> conflicts) {
        return conflicts.stream()
                .collect(Collectors.toMap(
                        conflict -> conflict.field().key(), conflict -> OtherAnswer.of(conflict, messages)));
    }

    /** What is told at the top of the page: the errors of this section, and of names that are no questions. */
    private List<Problem> problems(Shown shown) {
        Set<String> here = shown.section().fields().stream().map(Field::key).collect(Collectors.toSet());
        List<Problem> problems = shown.errors().stream()
                .filter(error -> here.contains(error.field()) || error.key().endsWith(".foreign"))
                .map(error -> new Problem(
                        here.contains(error.field()) ? error.field() : "",
                        messages.get(error.key(), error.args().toArray())))
                .collect(Collectors.toList());
        shown.conflicts()
                .forEach(conflict -> problems.add(new Problem(
                        conflict.field().key(),
                        messages.get("portal.section.conflict", conflict.field().label()))));
        shown.closed()
                .forEach(field -> problems.add(
                        new Problem(field.key(), messages.get("dossier.complement.questionClosed", field.label()))));
        return problems;
    }

    /** @param field empty where the page has no such question */
    record Problem(String field, String text) {}

    private static List<String> introductions(Form form, DisplayView displays) {
        return form.parts().stream()
                .filter(Display.class::isInstance)
                .map(Display.class::cast)
                .filter(display -> display.type().equals(Display.TEXT))
                .map(display -> Markdown.html(displays.text(display)))
                .toList();
    }

    /** Without JavaScript, a page learns of the questions that its own answers open only once it is saved. */
    private static boolean opensOthers(Group section, Visibility visibility, String shown) {
        Set<String> before = Set.copyOf(Arrays.asList(shown.split(",")));
        return section.fields().stream()
                .anyMatch(field -> !visibility.isHidden(field) && !before.contains(field.key()));
    }

    private static String next(Applicant applicant, Form form, int number, String then, Opening opening) {
        return switch (then) {
            case "next" ->
                following(form, number, opening)
                        .map(section -> WorkspacePath.section(applicant.dossier(), section))
                        .orElseGet(() -> WorkspacePath.documents(applicant.dossier()));
            case "home" -> WorkspacePath.home(applicant.dossier());
            default -> WorkspacePath.section(applicant.dossier(), number);
        };
    }

    /** The next section with something to answer. */
    private static Optional<Integer> following(Form form, int number, Opening opening) {
        return IntStream.rangeClosed(number + 1, form.sections().size())
                .filter(next -> !opening.limited()
                        || form.sections().get(next - 1).fields().stream()
                                .anyMatch(field -> opening.opensQuestion(field.key())))
                .boxed()
                .findFirst();
    }
}

package fr.tnl.process.forms;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.Completeness;
import fr.tnl.completeness.CompletenessCheck;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierPart;
import fr.tnl.dossier.DossierParts;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.Readiness;
import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Option;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the secretariat needs to rule on eligibility and completeness. */
@Component
class ExaminationFacts implements FormFacts {

    private static final Set<String> FORMS = Set.of("rule-on-eligibility", "check-completeness");

    private final DossierFacts dossierFacts;
    private final Completeness completeness;
    private final Drafts drafts;
    private final DossierParts parts;
    private final LocalAuthorities authorities;
    private final Accounts accounts;
    private final Messages messages;

    ExaminationFacts(
            DossierFacts dossierFacts,
            Completeness completeness,
            Drafts drafts,
            DossierParts parts,
            LocalAuthorities authorities,
            Accounts accounts,
            Messages messages) {
        this.dossierFacts = dossierFacts;
        this.completeness = completeness;
        this.drafts = drafts;
        this.parts = parts;
        this.authorities = authorities;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public boolean serves(String form) {
        return FORMS.contains(form);
    }

    @Override
    public void fill(FactSheet sheet, @Nullable VariableScope task) {
        VariableScope scope = Objects.requireNonNull(task);
        Supplier<Dossier> dossier = SingletonSupplier.of(() -> dossierFacts.of(scope));
        Supplier<DossierReference> reference = () -> dossier.get().requireReference();
        sheet.text("eligibilityReason", () -> messages.get("process.facts.eligibilityReason"))
                .text(
                        "declaredReason",
                        () -> authorities.get(dossier.get().authorityId()).declaredReason())
                .table("missingItems", () -> missing(dossier.get()))
                .table("previousChecks", () -> completeness.checksOf(reference.get()).stream()
                        .map(this::row)
                        .toList())
                .text("complementAnswer", () -> answer(completeness.complementsOf(reference.get())))
                .text("changedSince", () -> changedSince(dossier.get()))
                .choices("questionOptions", () -> options(dossier.get(), DossierPart.Kind.QUESTION))
                .choices("documentOptions", () -> options(dossier.get(), DossierPart.Kind.DOCUMENT));
    }

    private List<Option> options(Dossier dossier, DossierPart.Kind kind) {
        return parts.of(dossier).stream()
                .filter(part -> part.kind() == kind)
                .map(part -> new Option(part.id(), label(part)))
                .toList();
    }

    private String label(DossierPart part) {
        return part.section().isEmpty()
                ? part.title()
                : messages.get("process.facts.question", part.section(), part.title());
    }

    private List<Map<String, String>> missing(Dossier dossier) {
        Readiness readiness = drafts.readiness(dossier);
        Stream<String> answers = readiness.answers().stream().map(FieldError::label);
        Stream<String> documents = readiness.documents().stream().map(RequiredDocument::title);
        return Stream.concat(answers, documents)
                .map(item -> Map.of("item", item))
                .toList();
    }

    private Map<String, String> row(CompletenessCheck check) {
        return Map.of(
                "date", ParisTime.day(check.checkedAt()),
                "by", name(check.checkedBy()),
                "outcome", messages.get("completeness.outcome." + check.outcome()),
                "request", check.request());
    }

    /** The account itself where it has no name, or is gone. */
    private String name(String account) {
        return accounts.find(account)
                .map(Account::fullName)
                .filter(name -> !name.isBlank())
                .orElse(account);
    }

    private static String answer(List<Complement> complements) {
        return complements.isEmpty()
                ? ""
                : Optional.ofNullable(complements.get(complements.size() - 1).answer())
                        .orElse("");
    }

    private String changedSince(Dossier dossier) {
        return dossier.filedVersions() == 1
                ? messages.get("process.facts.firstVersion")
                : messages.get("process.facts.laterVersion", dossier.filedVersions());
    }
}

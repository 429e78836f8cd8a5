package fr.tnl.process.forms;

import fr.tnl.authority.AuthorityNames;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.process.variables.TiesVariables;
import fr.tnl.questionnaire.Option;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.review.Tie;
import fr.tnl.review.TypedTies;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a juror's ties, for them to confirm or change. */
@Component
class TiesFacts implements FormFacts {

    private final Jurors jurors;
    private final TypedTies typedTies;
    private final AuthorityNames names;
    private final Editions editions;
    private final Messages messages;

    TiesFacts(Jurors jurors, TypedTies typedTies, AuthorityNames names, Editions editions, Messages messages) {
        this.jurors = jurors;
        this.typedTies = typedTies;
        this.names = names;
        this.editions = editions;
        this.messages = messages;
    }

    @Override
    public boolean serves(String form) {
        return form.equals("declare-ties");
    }

    @Override
    public void fill(FactSheet sheet, @Nullable VariableScope task) {
        VariableScope scope = Objects.requireNonNull(task);
        Juror juror = jurors.get(ReviewVariables.JUROR.get(scope));
        Edition edition = editions.get(new EditionCode(CampaignVariables.EDITION.get(scope)));
        List<Tie> others = juror.ties().stream()
                .filter(tie -> tie.origin() != Tie.Origin.JUROR)
                .toList();
        sheet.text("jurorName", juror.name())
                .text("editionTitle", edition.title())
                .text(
                        "tiesDueAt",
                        ParisTime.moment(TiesVariables.DUE_AT.get(scope).toInstant()))
                .table("otherTies", () -> rows(others))
                .number("otherTiesCount", others::size)
                .choices("axisOptions", () -> edition.axes().stream()
                        .map(axis -> new Option(axis.id(), axis.title()))
                        .toList());
        TiesVariables.FIELDS.forEach((kind, field) -> sheet.text(field, () -> typedTies.write(juror, kind)));
    }

    private List<Map<String, String>> rows(List<Tie> ties) {
        AuthorityNames.Known known =
                names.of(ties.stream().map(Tie::authorityId).toList());
        return ties.stream()
                .map(tie -> Map.of(
                        "authority", known.name(tie.authorityId()),
                        "kind", messages.get("review.tie.kind." + tie.kind()),
                        "origin", messages.get("review.tie.origin." + tie.origin())))
                .toList();
    }
}

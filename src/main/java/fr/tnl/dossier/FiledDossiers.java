package fr.tnl.dossier;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.questionnaire.AnswerRow;
import fr.tnl.questionnaire.AnswerView;
import fr.tnl.questionnaire.AxisScore;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.shared.Messages;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads filed dossiers for those who work on them and for the receipt. */
@Service
@Transactional(readOnly = true)
public class FiledDossiers {

    /** One version, ready to be read by people. */
    public record Filing(FiledVersion version, List<AnswerRow> answers, List<FiledDossier.DocumentLine> documents) {}

    private final Applications applications;
    private final Drafts drafts;
    private final LocalAuthorities authorities;
    private final Editions editions;
    private final Messages messages;

    FiledDossiers(
            Applications applications,
            Drafts drafts,
            LocalAuthorities authorities,
            Editions editions,
            Messages messages) {
        this.applications = applications;
        this.drafts = drafts;
        this.authorities = authorities;
        this.editions = editions;
        this.messages = messages;
    }

    public FiledDossier read(Dossier dossier) {
        Edition edition = editions.get(dossier.editionCode());
        FiledVersion version = applications.latest(dossier);
        SelfAssessment assessment = applications.selfAssessment(dossier);
        List<RequiredDocument> required = drafts.required(dossier);
        return new FiledDossier(
                dossier,
                authorities.get(dossier.authorityId()),
                edition,
                version,
                rows(version),
                assessment.axes().stream()
                        .filter(AxisScore::applies)
                        .map(score -> new FiledDossier.AxisLine(title(edition, score.axis()), score))
                        .toList(),
                assessment.percent().orElse(0),
                applications.documentsOf(dossier, version).stream()
                        .map(document -> new FiledDossier.DocumentLine(title(document, required), document))
                        .toList());
    }

    /**
     * Holds a version against the one before.
     *
     * @param number of the version, from 1
     * @throws fr.tnl.shared.UnknownException {@code dossier.version.unknown}
     */
    public VersionComparison compare(Dossier dossier, int number) {
        FiledVersion version = applications.version(dossier, number);
        if (number == 1) {
            return new VersionComparison(version, null, List.of(), List.of());
        }
        FiledVersion before = applications.version(dossier, number - 1);
        List<RequiredDocument> required = drafts.required(dossier);
        return new VersionComparison(
                version,
                before,
                VersionComparison.answers(rows(before), rows(version)),
                VersionComparison.documents(
                        applications.documentsOf(dossier, before),
                        applications.documentsOf(dossier, version),
                        document -> title(document, required)));
    }

    /** Everything that was filed, the first version first. */
    public List<Filing> filings(Dossier dossier) {
        List<RequiredDocument> required = drafts.required(dossier);
        return IntStream.rangeClosed(1, dossier.filedVersions())
                .mapToObj(number -> applications.version(dossier, number))
                .map(version -> new Filing(
                        version,
                        rows(version),
                        applications.documentsOf(dossier, version).stream()
                                .map(document -> new FiledDossier.DocumentLine(title(document, required), document))
                                .toList()))
                .toList();
    }

    private List<AnswerRow> rows(FiledVersion version) {
        return AnswerView.rows(version.form(), version.answers(), Facts.NONE, messages::get);
    }

    private static String title(Edition edition, String axisId) {
        return edition.axes().stream()
                .filter(axis -> axis.id().equals(axisId))
                .map(Axis::title)
                .findFirst()
                .orElse(axisId);
    }

    private String title(Document document, List<RequiredDocument> required) {
        return required.stream()
                .filter(place -> place.id().equals(document.place()))
                .map(RequiredDocument::title)
                .findFirst()
                .orElseGet(() -> messages.get("dossier.document.other"));
    }
}

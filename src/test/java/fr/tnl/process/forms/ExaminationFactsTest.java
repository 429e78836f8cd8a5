package fr.tnl.process.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.completeness.Completeness;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierPart;
import fr.tnl.dossier.DossierPart.Kind;
import fr.tnl.dossier.DossierParts;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.Readiness;
import fr.tnl.identity.Accounts;
import fr.tnl.questionnaire.Option;
import fr.tnl.shared.DossierReference;
import fr.tnl.testing.Texts;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.Test;

class ExaminationFactsTest {

    @Test
    void offerTheQuestionsUnderTheirSectionsAndTheDocumentsByTheirTitles() {
        Dossier dossier = mock(Dossier.class);
        when(dossier.requireReference()).thenReturn(new DossierReference("TNL-2026-0001"));
        when(dossier.authorityId()).thenReturn("COMMUNE-35238");
        when(dossier.filedVersions()).thenReturn(1);
        DossierFacts dossierFacts = mock(DossierFacts.class);
        when(dossierFacts.of(any())).thenReturn(dossier);
        Drafts drafts = mock(Drafts.class);
        when(drafts.readiness(dossier)).thenReturn(new Readiness(List.of(), List.of()));
        DossierParts parts = mock(DossierParts.class);
        when(parts.of(dossier))
                .thenReturn(List.of(
                        new DossierPart(Kind.QUESTION, "dataOpen", "5. Données", "Publiez-vous ?"),
                        new DossierPart(Kind.DOCUMENT, "commitment", "", "Lettre d’engagement"),
                        new DossierPart(Kind.DOCUMENT, "other", "", "Autre document")));
        LocalAuthorities authorities = mock(LocalAuthorities.class);
        when(authorities.get("COMMUNE-35238")).thenReturn(mock(LocalAuthority.class));
        FactSheet sheet = FactSheet.shown();

        new ExaminationFacts(
                        dossierFacts,
                        mock(Completeness.class),
                        drafts,
                        parts,
                        authorities,
                        mock(Accounts.class),
                        Texts.messages())
                .fill(sheet, mock(VariableScope.class));

        assertThat(sheet.options())
                .containsEntry("questionOptions", List.of(new Option("dataOpen", "5. Données – Publiez-vous ?")))
                .containsEntry(
                        "documentOptions",
                        List.of(
                                new Option("commitment", "Lettre d’engagement"),
                                new Option("other", "Autre document")));
    }
}

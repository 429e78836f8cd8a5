package fr.tnl.process.models.check;

import fr.tnl.process.models.check.BrokenModels.Mistake;
import java.util.List;

/** Names and ids that the engine's tables do not hold. */
final class LongMistakes {

    private LongMistakes() {}

    static List<Mistake> all() {
        return List.of(
                new Mistake(
                        "a process with a long name",
                        "campaign.bpmn",
                        "<bpmn:process id=\"campaign\" name=\"",
                        "<bpmn:process id=\"campaign\" name=\"" + "n".repeat(255),
                        "campaign",
                        "« name » a plus de 255 caractères"),
                new Mistake(
                        "a task with a long id",
                        "dossier.bpmn",
                        "serviceTask_assignJurors",
                        "serviceTask_" + "i".repeat(244),
                        "serviceTask_iii",
                        "« id » a plus de 255 caractères"),
                new Mistake(
                        "a decision with a long name",
                        "decisions/badge.dmn",
                        "<decision id=\"badge\" name=\"",
                        "<decision id=\"badge\" name=\"" + "n".repeat(255),
                        "badge",
                        "« name » a plus de 255 caractères"),
                new Mistake(
                        "a process with a long tag of its version",
                        "campaign.bpmn",
                        "<bpmn:process id=\"campaign\"",
                        "<bpmn:process id=\"campaign\" camunda:versionTag=\"" + "1".repeat(65) + "\"",
                        "campaign",
                        "« versionTag » a plus de 64 caractères"));
    }
}

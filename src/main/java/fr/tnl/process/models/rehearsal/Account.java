package fr.tnl.process.models.rehearsal;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.mail.MailState;
import fr.tnl.process.models.reading.ElementWords;
import fr.tnl.process.models.rehearsal.Passages.Lived;
import fr.tnl.process.models.rehearsal.RehearsalReport.MailLine;
import fr.tnl.process.models.rehearsal.RehearsalReport.Model;
import fr.tnl.process.models.rehearsal.RehearsalReport.Passage;
import fr.tnl.process.models.rehearsal.RehearsalReport.Sample;
import fr.tnl.process.models.rehearsal.RehearsalReport.Stuck;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Draws up what became of a rehearsal from what engine, mail log and dossiers hold at its end. */
@Component
@Profile(DressRehearsal.PROFILE)
class Account {

    private static final int SAMPLES = 2;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Passages passages;
    private final FlowCounter flows;
    private final MailLog mails;
    private final Dossiers dossiers;
    private final Messages messages;
    private final Clock clock;

    Account(
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            Passages passages,
            FlowCounter flows,
            MailLog mails,
            Dossiers dossiers,
            Messages messages,
            Clock clock) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.passages = passages;
        this.flows = flows;
        this.mails = mails;
        this.dossiers = dossiers;
        this.messages = messages;
        this.clock = clock;
    }

    RehearsalReport of(Season season, Troubles troubles, Duration took) {
        return new RehearsalReport(
                season.edition().title(),
                season.dossiers(),
                season.seed(),
                took,
                season.begin(),
                clock.instant(),
                outcomes(season),
                models(),
                stuck(troubles),
                mails(),
                troubles.failures(),
                troubles.refusals());
    }

    private Map<String, Long> outcomes(Season season) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        for (DossierStatus status : DossierStatus.values()) {
            long count = Stream.of(Track.values())
                    .mapToLong(track -> dossiers.candidacies(season.edition().code(), track, status)
                            .size())
                    .sum();
            if (count > 0) {
                outcomes.put(messages.get(status.messageKey()), count);
            }
        }
        return outcomes;
    }

    private List<Model> models() {
        Map<String, Long> taken = flows.counts();
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(definition -> model(definition, taken))
                .toList();
    }

    private Model model(ProcessDefinition definition, Map<String, Long> taken) {
        BpmnModelInstance bpmn = repository.getBpmnModelInstance(definition.getId());
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(xml, bpmn);
        List<Passage> passed = new ArrayList<>();
        for (FlowNode node : bpmn.getModelElementsByType(FlowNode.class)) {
            Lived lived = passages.of(definition.getKey(), node.getId());
            passed.add(new Passage(
                    node.getId(),
                    ElementWords.name(node),
                    ElementWords.kind(node),
                    lived.times(),
                    lived.mean(),
                    lived.longest()));
        }
        for (SequenceFlow flow : bpmn.getModelElementsByType(SequenceFlow.class)) {
            // After a gateway that waits, the engine goes on from the event that came, by no flow
            long times = flow.getSource() instanceof EventBasedGateway
                    ? passages.of(definition.getKey(), flow.getTarget().getId()).times()
                    : taken.getOrDefault(flow.getId(), 0L);
            passed.add(new Passage(flow.getId(), way(flow), "sequenceFlow", times, null, null));
        }
        return new Model(
                definition.getKey(),
                Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                xml.toString(StandardCharsets.UTF_8),
                passed);
    }

    private static String name(FlowElement element) {
        String name = ElementWords.name(element);
        return name.isBlank() ? element.getId() : name;
    }

    private static String way(SequenceFlow flow) {
        String name = flow.getName();
        String ends = name(flow.getSource()) + " → " + name(flow.getTarget());
        return name == null || name.isBlank() ? ends : ends + " («\u00A0" + name + "\u00A0»)";
    }

    /** Of what was called, only the one that called it: it waits for the same thing. */
    private List<Stuck> stuck(Troubles troubles) {
        Map<String, List<ProcessInstance>> running = runtime.createProcessInstanceQuery().list().stream()
                .collect(Collectors.groupingBy(
                        ProcessInstance::getRootProcessInstanceId, TreeMap::new, Collectors.toList()));
        return running.entrySet().stream()
                .map(entry -> stuck(entry.getKey(), entry.getValue(), troubles))
                .toList();
    }

    private Stuck stuck(String root, List<ProcessInstance> all, Troubles troubles) {
        ProcessInstance first = all.stream()
                .filter(instance -> instance.getId().equals(root))
                .findFirst()
                .orElse(all.get(0));
        List<String> places = new ArrayList<>();
        String why = "";
        for (ProcessInstance instance : all) {
            BpmnModelInstance bpmn = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
            Set<String> active = Set.copyOf(runtime.getActiveActivityIds(instance.getId()));
            active.stream()
                    .map(id -> bpmn.getModelElementById(id.replaceFirst("#multiInstanceBody$", "")))
                    .filter(FlowElement.class::isInstance)
                    .map(element -> name((FlowElement) element))
                    .sorted()
                    .forEach(places::add);
            for (Incident incident : runtime.createIncidentQuery()
                    .processInstanceId(instance.getId())
                    .list()) {
                why = Objects.requireNonNullElse(incident.getIncidentMessage(), why);
            }
            for (Task task :
                    tasks.createTaskQuery().processInstanceId(instance.getId()).list()) {
                why = Objects.requireNonNullElse(troubles.lastOf(task.getId()), why);
            }
        }
        String model =
                repository.getProcessDefinition(first.getProcessDefinitionId()).getKey();
        return new Stuck(
                model,
                Objects.requireNonNullElse(first.getBusinessKey(), ""),
                places.stream().distinct().toList(),
                why);
    }

    private List<MailLine> mails() {
        Map<String, List<MailEntry>> byTemplate = mails.recent(Sight.FULL, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(MailEntry::template, TreeMap::new, Collectors.toList()));
        List<MailLine> lines = new ArrayList<>();
        byTemplate.forEach((template, entries) -> {
            Map<MailState, Long> states = new HashMap<>();
            entries.forEach(entry -> states.merge(entry.state(), 1L, Long::sum));
            lines.add(new MailLine(
                    template,
                    states.getOrDefault(MailState.SENT, 0L),
                    states.getOrDefault(MailState.FAILED, 0L),
                    entries.stream()
                            .sorted(Comparator.comparing(entry -> entry.state() == MailState.SENT))
                            .limit(SAMPLES)
                            .map(this::sample)
                            .toList()));
        });
        return lines;
    }

    private Sample sample(MailEntry entry) {
        return new Sample(
                Objects.requireNonNullElse(entry.subject(), ""),
                entry.recipientName() + " <" + entry.recipientAddress() + ">",
                mails.find(entry.id(), Sight.FULL).map(detail -> detail.html()).orElse(null),
                entry.lastError());
    }
}

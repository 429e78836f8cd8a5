package fr.tnl.process.models.rehearsal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;

/** Knows which jobs ever had an incident, so that the engine looks for one to end with those alone, not with every job. */
class RememberedIncidents extends DefaultIncidentHandler {

    private final Set<String> jobs = ConcurrentHashMap.newKeySet();

    RememberedIncidents() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident createIncident(IncidentContext context, String message) {
        jobs.add(context.getConfiguration());
        return super.createIncident(context, message);
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        if (jobs.contains(context.getConfiguration())) {
            super.removeIncident(context, resolved);
        }
    }
}

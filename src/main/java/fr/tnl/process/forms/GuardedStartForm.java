package fr.tnl.process.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** A start form that shows the application's facts and takes nothing that the form would not. */
class GuardedStartForm implements StartFormHandler {

    private final StartFormHandler original;
    private final String form;
    private final ProcessDefinitionEntity process;
    private final ObjectProvider<FormDesk> desk;

    GuardedStartForm(
            StartFormHandler original, String form, ProcessDefinitionEntity process, ObjectProvider<FormDesk> desk) {
        this.original = original;
        this.form = form;
        this.process = process;
        this.desk = desk;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity ofForm) {
        StartFormData data = original.createStartFormData(ofForm);
        data.getFormFields().addAll(desk.getObject().facts(form, null));
        return data;
    }

    /** What starts a process are its dates and names: routing facts, kept as variables. */
    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        scope.setVariables(desk.getObject().check(process, form, submitted, null));
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity ofForm, BpmnParse parse) {
        original.parseConfiguration(element, deployment, ofForm, parse);
    }
}

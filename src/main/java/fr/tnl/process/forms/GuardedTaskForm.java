package fr.tnl.process.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** A task form that shows the application's facts and takes nothing that the form would not. */
class GuardedTaskForm implements TaskFormHandler {

    private final TaskFormHandler original;
    private final String form;
    private final ProcessDefinitionEntity process;
    private final ObjectProvider<FormDesk> desk;

    GuardedTaskForm(
            TaskFormHandler original, String form, ProcessDefinitionEntity process, ObjectProvider<FormDesk> desk) {
        this.original = original;
        this.form = form;
        this.process = process;
        this.desk = desk;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData data = original.createTaskForm(task);
        data.getFormFields().addAll(desk.getObject().facts(form, task));
        return data;
    }

    TaskForms.TaskForm shown(TaskEntity task) {
        return desk.getObject().shown(process, form, task);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        desk.getObject().accept(process, form, submitted, scope);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity ofForm, BpmnParse parse) {
        original.parseConfiguration(element, deployment, ofForm, parse);
    }
}

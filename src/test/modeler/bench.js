// Camunda Modeler without its windows and menus: its editor for Camunda 7, its linter and the plugins that it loaded.
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import templateChooserModule from '@bpmn-io/element-template-chooser';
import { Linter } from '@camunda/linting';
import lintingModule from '@camunda/linting/modeler';

import 'camunda-bpmn-js/dist/assets/camunda-platform-modeler.css';
import 'camunda-bpmn-js/dist/assets/element-template-chooser.css';
import '@camunda/linting/assets/linting.css';

const modeler = new Modeler({
  container: '#diagram',
  propertiesPanel: { parent: '#properties' },
  changeTemplateCommand: 'propertiesPanel.camunda.changeTemplate',
  additionalModules: [ lintingModule, templateChooserModule ],
  linting: { active: true }
});

const plugins = (window.plugins ?? []).filter(({ type }) => type === 'lintRules.bpmn').map(({ plugin }) => plugin);
const linter = new Linter({ modeler: 'desktop', type: 'platform', plugins });

let templateErrors = [];
modeler.on('elementTemplates.errors', ({ errors }) => templateErrors.push(...errors.map(error => error.message)));

async function lint() {
  const reports = await linter.lint(modeler.getDefinitions());
  modeler.get('linting').setErrors(reports);
  return reports.map(({ id, category, rule, message }) => ({ element: id, category, rule, message }));
}

modeler.on('commandStack.changed', lint);

const element = id => modeler.get('elementRegistry').get(id);
const modeling = () => modeler.get('modeling');
const templates = () => modeler.get('elementTemplates');
const latest = id => templates().getLatest(id)[0];

/** Inputs that a step hands over, in the order in which they are written. */
function inputs(id) {
  const extensions = element(id).businessObject.get('extensionElements')?.get('values') ?? [];
  return extensions.filter(extension => extension.$type === 'camunda:InputOutput')
    .flatMap(io => io.get('inputParameters'));
}

function valueOf(id, { type, name }) {
  return type === 'property'
    ? element(id).businessObject.get(name)
    : inputs(id).find(input => input.get('name') === name)?.get('value');
}

function setValue(id, { type, name }, value) {
  if (type === 'property') {
    modeling().updateProperties(element(id), { [name]: value });
  } else {
    const input = inputs(id).find(input => input.get('name') === name);
    modeling().updateModdleProperties(element(id), input, { value });
  }
}

const shown = template => template.properties.filter(({ type }) => type !== 'Hidden');

window.bench = {

  /** Opens a diagram; gives what could not be read of it. */
  async open(xml) {
    const { warnings } = await modeler.importXML(xml);
    await lint();
    return warnings.map(({ message }) => message);
  },

  /** Offers element templates as Modeler finds them beside the diagram; gives what is wrong with them. */
  offer(found) {
    templateErrors = [];
    modeler.get('elementTemplatesLoader').setTemplates(found);
    return templateErrors;
  },

  /** Names of the templates that can be chosen for an element. */
  offeredFor: id => templates().getLatest(element(id)).map(({ name }) => name),

  /** Ids of templates, by the element that bears them. */
  borne: () => Object.fromEntries(modeler.get('elementRegistry').filter(shape => !shape.labelTarget)
    .map(shape => [ shape.id, shape.businessObject.get('camunda:modelerTemplate') ])
    .filter(([ , template ]) => template)),

  /** Takes all that is Camunda's from an element, as if it were just drawn, and applies its template with what was set. */
  renew(id) {
    const { businessObject } = element(id);
    const template = latest(businessObject.get('camunda:modelerTemplate'));
    const values = shown(template).map(({ binding }) => [ binding, valueOf(id, binding) ])
      .filter(([ , value ]) => value !== undefined);
    const bare = businessObject.$descriptor.properties.map(({ ns }) => ns.name)
      .filter(name => name.startsWith('camunda:') || name === 'bpmn:calledElement');
    modeling().updateProperties(element(id), {
      ...Object.fromEntries(bare.map(name => [ name, undefined ])),
      extensionElements: undefined
    });
    templates().applyTemplate(element(id), template);
    values.forEach(([ binding, value ]) => setValue(id, binding, value));
  },

  /** Puts a new element into a flow: above it, where there is room. */
  insert(type, flow, id, name) {
    const connection = element(flow);
    const { source, target } = connection;
    const place = { x: source.x + source.width + 80, y: target.parent.y + 50 };
    const shape = modeling().createShape({ type }, place, target.parent);
    modeling().reconnectEnd(connection, shape, place);
    modeling().connect(shape, target);
    modeling().updateProperties(shape, { id, name });
  },

  /** Applies a template, and sets what it leaves open by the labels of its fields. */
  apply(id, templateId, values) {
    const template = latest(templateId);
    templates().applyTemplate(element(id), template);
    shown(template).filter(({ label }) => label in values)
      .forEach(({ label, binding }) => setValue(id, binding, values[label]));
  },

  /** Flows that lead on from an element. */
  onwards: id => element(id).outgoing.map(flow => flow.id),

  /** As one who clicks on it. */
  select(id) {
    modeler.get('canvas').zoom(1);
    modeler.get('canvas').scrollToElement(element(id));
    modeler.get('selection').select(element(id));
  },

  /** As one who empties a field. */
  unset: (id, property) => modeling().updateProperties(element(id), { [property]: undefined }),

  async xml() {
    return (await modeler.saveXML({ format: true })).xml;
  },

  /** Names of the rules that plugins add. */
  rules: () => plugins.flatMap(({ config }) => Object.keys(config.rules)),

  lint
};

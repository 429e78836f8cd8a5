// Lint rules for the models of processes/, shown by Camunda Modeler as one edits.
//
// Modeler has a linter (bpmnlint) with rules of its own and takes more from plugins: a configuration, and who resolves
// the rules that it names. This file is loaded as it is, so it needs no building. `bin/models check` sees more: forms,
// mails, variables. These rules tell at the element what that check, or a reader, would stumble over.
(function() {

  const PACKAGE = 'tnl';

  const REQUIRED_NAME = [
    'bpmn:Activity', 'bpmn:StartEvent', 'bpmn:EndEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent',
    'bpmn:BoundaryEvent'
  ];

  const STEP = /^[$#]\{\s*\w+Delegate\s*}$/;

  const GENERATED = /^(Activity|Event|Gateway|Flow|Process|StartEvent|EndEvent|Task|SequenceFlow)_\w{7}$/;

  const DEPLOYED = [
    [ 'bpmn:UserTask', 'camunda:formRef', 'camunda:formRefBinding', '« Forms »' ],
    [ 'bpmn:StartEvent', 'camunda:formRef', 'camunda:formRefBinding', '« Forms »' ],
    [ 'bpmn:BusinessRuleTask', 'camunda:decisionRef', 'camunda:decisionRefBinding', '« Implementation »' ],
    [ 'bpmn:CallActivity', 'calledElement', 'camunda:calledElementBinding', '« Called element »' ]
  ];

  const is = (node, ...types) => types.some(type => node.$instanceOf(type));
  const blank = text => !text || !text.trim();
  const outgoing = node => node.get('outgoing') || [];
  const incoming = node => node.get('incoming') || [];

  /** Each gives what is wrong with an element, or nothing. */
  const rules = {

    name: node => is(node, ...REQUIRED_NAME) && blank(node.get('name')) &&
      'Cet élément n’a pas de nom : dites en français ce qui s’y passe.',

    question: node => is(node, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') &&
      outgoing(node).length > 1 && blank(node.get('name')) && !named(node) &&
      'Cette passerelle n’a pas de nom : écrivez la question à laquelle répondent ses flèches.',

    answer: node => is(node, 'bpmn:SequenceFlow') && node.get('conditionExpression') && blank(node.get('name')) &&
      !named(node.get('sourceRef')) &&
      'Cette flèche a une condition, mais pas de nom : écrivez la réponse qui mène ici.',

    id: node => GENERATED.test(node.get('id')) &&
      'Identifiant de hasard : donnez-en un qui dit le type et l’action, comme userTask_checkCompleteness. ' +
      'L’historique et les dossiers en cours s’y tiennent.',

    step: node => is(node, 'bpmn:ServiceTask', 'bpmn:SendTask') && !STEP.test(node.get('camunda:delegateExpression')) &&
      'Cette tâche n’appelle aucune étape de l’application : choisissez-en une sous « Template ».',

    'no-script': node => is(node, 'bpmn:ScriptTask') &&
      'Les scripts sont refusés : une règle se met dans une table de décision, une étape se choisit sous « Template ».',

    form: node => is(node, 'bpmn:UserTask') && blank(node.get('camunda:formRef')) &&
      'Cette tâche n’a pas de formulaire : choisissez un modèle sous « Template », puis nommez un fichier de forms/.',

    somebody: node => is(node, 'bpmn:UserTask') &&
      blank(node.get('camunda:candidateGroups')) && blank(node.get('camunda:assignee')) &&
      'Cette tâche n’est à personne : donnez-lui un groupe.',

    due: node => is(node, 'bpmn:UserTask') && blank(node.get('camunda:dueDate')) &&
      'Cette tâche n’a pas d’échéance : choisissez-en une, pour qu’elle ne soit pas oubliée.',

    answers: node => is(node, 'bpmn:UserTask') &&
      outgoing(node).some(flow => flow.get('targetRef') && !is(flow.get('targetRef'), 'bpmn:ServiceTask')) &&
      'Rien n’enregistre les réponses de cette tâche : faites-la suivre d’une étape, comme ' +
      '« Consigner les réponses au dossier ».',

    deployed: node => {
      const binding = DEPLOYED.find(([ type, what, how ]) =>
        is(node, type) && !blank(node.get(what)) && node.get(how) !== 'deployment');
      return binding && `Ce qui est nommé ici doit être lié au déploiement : sous ${ binding[3] }, choisissez ` +
        '« Binding : deployment ».';
    },

    default: node => is(node, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && outgoing(node).length > 1 &&
      !node.get('default') &&
      'Aucune flèche par défaut : un dossier pour lequel aucune condition n’est vraie resterait bloqué ici.',

    condition: node => is(node, 'bpmn:SequenceFlow') && unconditional(node) &&
      'Cette flèche n’a ni condition, ni rôle de flèche par défaut : le moteur ne saurait pas quand la prendre.',

    split: node => is(node, 'bpmn:Activity', 'bpmn:Event') && outgoing(node).length > 1 &&
      'Plusieurs flèches partent d’ici sans passerelle : dites par une passerelle si l’on en suit une, ou toutes.',

    join: node => is(node, 'bpmn:Activity', 'bpmn:EndEvent') && incoming(node).length > 1 &&
      'Plusieurs flèches arrivent ici : réunissez-les par une passerelle, pour que l’on voie si l’on attend les deux.',

    linked: node => is(node, 'bpmn:FlowNode') && !is(node, 'bpmn:BoundaryEvent') && !alone(node) &&
      !incoming(node).length && !is(node, 'bpmn:StartEvent') &&
      'Aucune flèche ne mène ici.',

    onwards: node => is(node, 'bpmn:FlowNode') && !is(node, 'bpmn:EndEvent') && !alone(node) &&
      !outgoing(node).length &&
      'Aucune flèche ne part d’ici : terminez par un événement de fin.'
  };

  const WARNINGS = [ 'id', 'name', 'question', 'answer', 'due', 'join' ];

  /** Text that stands at the flows says it as well as a name. */
  function named(gateway) {
    return outgoing(gateway).every(flow => !blank(flow.get('name')));
  }

  function unconditional(flow) {
    const source = flow.get('sourceRef');
    return source && is(source, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && outgoing(source).length > 1 &&
      source.get('default') !== flow && !flow.get('conditionExpression');
  }

  /** What stands beside the flow: it begins by itself. */
  function alone(node) {
    return is(node, 'bpmn:SubProcess') && node.get('triggeredByEvent');
  }

  function resolveRule(pkg, name) {
    const look = pkg === `bpmnlint-plugin-${ PACKAGE }` && rules[ name ];

    if (!look) {
      throw new Error(`unknown rule <${ pkg }/${ name }>`);
    }

    return () => ({
      check(node, reporter) {
        const wrong = look(node);

        if (wrong) {
          reporter.report(node.get('id'), wrong);
        }
      }
    });
  }

  function resolveConfig(pkg, name) {
    throw new Error(`unknown config <${ pkg }/${ name }>`);
  }

  const config = {
    rules: Object.fromEntries(Object.keys(rules).map(name =>
      [ `${ PACKAGE }/${ name }`, WARNINGS.includes(name) ? 'warn' : 'error' ]))
  };

  window.plugins = window.plugins || [];
  window.plugins.push({ type: 'lintRules.bpmn', plugin: { config, resolver: { resolveRule, resolveConfig } } });
}());

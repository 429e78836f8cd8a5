/*
 * Loaded by the four Camunda web applications (customScripts in their config.js). Their locale files do not hold
 * everything a person reads or does, so this script adds:
 *  - French for what is written in their code: the forms' error messages, tables, lists and calendars;
 *  - links of a form that open in a tab of their own;
 *  - what is typed in a form stays there, however slow the machine;
 *  - what is saved of a review is kept on the server;
 *  - one way out: their own login and logout pages are bypassed in favour of the application's.
 */

const base = document.querySelector('base');
const app = base.getAttribute('app-name');
const appRoot = base.getAttribute('app-root');
const contextPath = appRoot.replace(/\/camunda$/, '');

// The same rule as the applications have: the browser's first language if there is a locale file for it, else French.
const preferred = ((navigator.languages && navigator.languages[0]) || navigator.language || '').split('-')[0].toLowerCase();
const isFrench = preferred !== 'en';
const language = isFrench ? 'fr' : 'en';

const NBSP = '\u00a0';

/* ---------------------------------------------------------------- words */

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const SHORT_MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const SHORT_DAYS = ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'];

// Inside a form drawn by form-js.
const FORM_WORDS = {
  'Field is required.': 'Ce champ est obligatoire.',
  'Field must be a valid email.': 'Saisissez une adresse électronique valide.',
  'Field must be a valid international phone number. (e.g. +4930664040900)':
    `Saisissez un numéro de téléphone international valide (exemple${NBSP}: +33123456789).`,
  'Value is not a number.': 'Saisissez un nombre.',
  'Value is expected to be an integer.': 'Saisissez un nombre entier.',
  'Date and time must both be entered.': 'Saisissez la date et l’heure.',
  'Nothing to show.': 'Rien à afficher.',
  'No content to show.': 'Rien à afficher.',
  'External content couldn\'t be loaded.': 'Le contenu externe n’a pas pu être chargé.',
  'This is an image placeholder': 'Image absente',
  'No results': 'Aucun résultat',
  'All values selected': 'Tout est déjà choisi',
  'Select': 'Choisir',
  'Search': 'Rechercher',
  'Add new': 'Ajouter',
  'Collapse': 'Replier',
  'Increment': 'Augmenter',
  'Decrement': 'Diminuer',
  'Previous page': 'Page précédente',
  'Next page': 'Page suivante',
  'Remove tag': 'Retirer',
  'Click to remove sorting': 'Cliquer pour retirer le tri',
  'of': 'sur',
  'dd/mm/yyyy': 'jj/mm/aaaa',
  'mm/dd/yyyy': 'mm/jj/aaaa',
  'hh:mm ?m': 'hh:mm'
};

const FORM_PATTERNS = [
  [/^Field must have minimum value of (.+)\.$/, v => `La valeur doit être d’au moins ${decimal(v)}.`],
  [/^Field must have maximum value of (.+)\.$/, v => `La valeur doit être d’au plus ${decimal(v)}.`],
  [/^Field must have minimum length of (.+)\.$/, n => `Saisissez au moins ${characters(n)}.`],
  [/^Field must have maximum length of (.+)\.$/, n => `Saisissez au plus ${characters(n)}.`],
  [/^Field must match pattern .+\.$/, () => 'La saisie n’a pas la forme attendue.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, n => `Saisissez au plus ${n} ${n > 1 ? 'chiffres' : 'chiffre'} après la virgule.`],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (a, b) => `Cette valeur n’est pas acceptée. Les plus proches sont ${decimal(a)} et ${decimal(b)}.`],
  [/^Remove list item (\d+)$/, n => `Retirer l’élément ${n}`],
  [/^Expand all \((\d+)\)$/, n => `Tout déplier (${n})`],
  [/^Click to sort by (.+) ascending$/, c => `Cliquer pour trier par ${c}, ordre croissant`],
  [/^Click to sort by (.+) descending$/, c => `Cliquer pour trier par ${c}, ordre décroissant`]
];

// Anywhere else in the applications.
const PAGE_WORDS = {
  'zoom in': 'agrandir',
  'zoom out': 'réduire',
  'reset zoom': 'taille initiale',
  'Select all': 'Tout sélectionner',
  'Suspended Job Definition': 'Définition de travail suspendue',
  'Toggle this section': 'Afficher ou masquer cette partie',
  'Jonny': 'Camille',
  'Prosciutto': 'Martin',
  'j.prosciutto@acme.org': 'c.martin@exemple.fr',
  'varName': 'nomDeVariable',
  'Close': 'Fermer',
  'Error in localization configuration': 'Erreur de langue',
  'List of values seperated by comma. E.g.: `keyC, keyA, keyB`':
    `Liste de valeurs séparées par des virgules. Exemple${NBSP}: cleC, cleA, cleB`,
  'List of values separated by comma or an expression which evaluates to a list. E.g.: `camunda-admin, accounting` or `${ currentUserGroups() }`':
    `Liste de valeurs séparées par des virgules, ou expression qui donne une liste. Exemple${NBSP}: secretariat, jury ou \${ currentUserGroups() }`
};

// What the engine writes before the message that the person is to read.
const ENGINE_PREFIX = /^Cannot [a-z ]+ [0-9a-f-]{8,}: (?:(?:[A-Za-z_]\w*\.)+[A-Z]\w*: )?(?=\S)/;

// In the menu that leads from one application to the other.
const APPLICATIONS = { Tasklist: 'Tâches', Cockpit: 'Supervision', Admin: 'Administration', Welcome: 'Accueil' };

// In the editor of filters: what a filter may ask for. A star marks what may be an expression.
const CRITERIA = {
  'Process Instance': 'Dossier', 'Process definition': 'Processus', 'Case Instance': 'Instance de cas', 'Case definition': 'Définition de cas',
  'Other': 'Autres', 'User / Group': 'Personne ou groupe', 'Task': 'Tâche', 'Dates': 'Dates',
  'ID': 'Identifiant', 'Key': 'Clé', 'Key In': 'Clé parmi', 'Name': 'Nom', 'Name Like': 'Nom ressemblant à',
  'Business Key': 'Référence', 'Business Key Like': 'Référence ressemblant à', 'Active': 'Active',
  'Activity Instance ID In': 'Identifiant de l’instance d’activité parmi', 'Execution ID': 'Identifiant de l’exécution',
  'Assignee': 'Personne chargée', 'Assignee in': 'Personne chargée parmi', 'Assignee Like': 'Personne chargée ressemblant à', 'Owner': 'Propriétaire',
  'Candidate Group': 'Groupe candidat', 'Candidate Groups': 'Groupes candidats', 'Candidate User': 'Personne candidate',
  'Involved User': 'Personne impliquée', 'Assigned': 'Attribuée', 'Unassigned': 'Non attribuée', 'Delegation State': 'État de la délégation',
  'Definition Key': 'Clé de la définition', 'Definition Key In': 'Clé de la définition parmi', 'Definition Key Like': 'Clé de la définition ressemblant à',
  'Description': 'Description', 'Description Like': 'Description ressemblant à', 'Priority': 'Priorité', 'Priority Max': 'Priorité au plus',
  'Priority Min': 'Priorité au moins', 'Tenant ID In': 'Identifiant du locataire parmi', 'Without Tenant ID': 'Sans identifiant de locataire',
  'Without Due Date': 'Sans échéance', 'Created Before': 'Créée avant', 'Created After': 'Créée après', 'Due Before': 'Échéance avant',
  'Due After': 'Échéance après', 'Follow Up After': 'Relance après', 'Follow Up Before': 'Relance avant',
  'Follow Up Before or Not Existent': 'Relance avant, ou sans relance', 'Pending': 'En attente', 'Resolved': 'Résolue'
};

function decimal(number) {
  return String(number).replace('.', ',');
}

function characters(count) {
  return `${count} caractère${Number(count) > 1 ? 's' : ''}`;
}

/* ------------------------------------------------------- going over the page */

const WATCHED_ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'alt', 'label'];
// What a form's author or a person has written is never touched.
const AUTHORED = '.fjs-form-field-text, .fjs-form-field-html, .fjs-form-field-label, .fjs-form-field-description, td.fjs-table-td:not([colspan]), textarea, code, pre';

function frenchOf(written, element) {
  if (!isFrench) {
    return null;
  }
  const text = written.replace(/\s+/g, ' ');
  const inForm = element.closest('.fjs-container') !== null;
  if (app === 'tasklist' && element.matches('.modal-body option, .modal-body optgroup')) {
    const [, criterion, star] = /^(.*?)( \*)?$/.exec(text);
    return Object.prototype.hasOwnProperty.call(CRITERIA, criterion) ? CRITERIA[criterion] + (star || '') : null;
  }
  const words = inForm ? FORM_WORDS : element.matches('.app-switch .dropdown-menu a') ? APPLICATIONS : PAGE_WORDS;
  if (Object.prototype.hasOwnProperty.call(words, text)) {
    return words[text];
  }
  for (const [pattern, sentence] of inForm ? FORM_PATTERNS : []) {
    const found = pattern.exec(text);
    if (found) {
      return sentence(...found.slice(1));
    }
  }
  return null;
}

function translateText(node) {
  const element = node.parentElement;
  const text = node.data.trim();
  if (!text || !element || element.closest(AUTHORED)) {
    return;
  }
  const better = betterOf(text, element);
  if (better !== null && better !== text) {
    node.data = node.data.replace(text, () => better);
  }
}

function betterOf(text, element) {
  if (element.closest('[notifications-panel]')) {
    return frenchOf(text, element) || text.replace(ENGINE_PREFIX, '');
  }
  // Here the colon comes from the code, without the space that French has before it.
  if (isFrench && element.closest('.variable-label, .modal-header')) {
    return text.replace(/([^\s])[\u00a0 ]?:(?=\s|$)/, `$1${NBSP}:`);
  }
  return frenchOf(text, element);
}

function translateAttribute(element, name) {
  const value = element.getAttribute(name);
  const french = value && frenchOf(value.trim(), element);
  // Setting the same value again would be one more change to watch, without end.
  if (french && french !== value) {
    element.setAttribute(name, french);
  }
}

function openBesideTheForm(element) {
  // Following a form's link in the same tab would lose what has been filled in.
  if (element.matches('.fjs-form-field-text a[href], .fjs-form-field-html a[href]') && element.target !== '_blank') {
    element.target = '_blank';
    element.rel = 'noopener';
    element.title = `${element.textContent.trim()} (${isFrench ? 'nouvel onglet' : 'new tab'})`;
  }
}

function visitTree(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = root; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else {
      WATCHED_ATTRIBUTES.forEach(name => translateAttribute(node, name));
      openBesideTheForm(node);
    }
  }
}

function watchPage() {
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(visitTree);
      } else if (change.type === 'characterData') {
        translateText(change.target);
      } else {
        translateAttribute(change.target, change.attributeName);
      }
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: WATCHED_ATTRIBUTES
  });
  visitTree(document.body);
}

/* ---------------------------------------------------------------- typing */

// form-js hands a keystroke on 300 ms late. Where it draws the form anew meanwhile (as after leaving a number), it
// puts the text of before back, and the keystrokes are lost. So its writes wait until the typing has reached it.
const TYPED = '.fjs-form-field-textarea textarea, .fjs-form-field-textfield input, .fjs-form-field-number input';
const UNTIL_HANDED_ON = 500;

function keepWhatIsTyped() {
  const held = new WeakMap();
  document.addEventListener('input', event => {
    const field = event.target;
    if (!field.matches || !field.matches(TYPED)) {
      return;
    }
    if (held.has(field)) {
      clearTimeout(held.get(field));
    } else {
      const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
      Object.defineProperty(field, 'value', { configurable: true, get: () => value.get.call(field), set: () => {} });
    }
    held.set(field, setTimeout(() => {
      delete field.value;
      held.delete(field);
    }, UNTIL_HANDED_ON));
  }, true);
}

/* ------------------------------------------------------- reviews that are begun */

// Tasklist keeps what is saved of a form in this browser alone. Of a review it goes to the server too, for its juror
// to go on elsewhere; what has arrived there is no longer kept here.
const IN_BROWSER = 'camunda-form:';
const BASED_ON = 'tnl-draft:';
const UNTIL_NEXT_TRY = 20000;

// By task: version of the draft that the form began with, or that was saved since. Only a review has one.
const versions = new Map();
let sending = Promise.resolve();
let notices = { add() {}, clear() {} };
let again = 0;

const DRAFT_WORDS = isFrench ? {
  saved: 'Évaluation enregistrée',
  everywhere: 'Vous la retrouverez sur tout poste, jusqu’à ce que vous la rendiez.',
  notSaved: 'Pas encore enregistrée sur le serveur',
  unreachable: 'Le serveur n’a pas répondu. Rien n’est perdu : votre saisie reste dans ce navigateur, et un nouvel essai part dans un moment.',
  expired: 'Votre session a expiré. Rien n’est perdu : votre saisie reste dans ce navigateur et partira quand vous rouvrirez cette tâche.',
  gone: 'Cette évaluation n’est plus la vôtre. Votre saisie reste dans ce navigateur.',
  stays: 'Votre saisie reste dans ce navigateur.',
  two: 'Deux versions de cette évaluation',
  choose: 'Laquelle garder ? Celle que vous avez sous les yeux n’est pas encore enregistrée.',
  keep: 'Garder ce que je vois',
  take: 'Reprendre l’autre version'
} : {
  saved: 'Review saved',
  everywhere: 'You will find it on any machine, until you give it.',
  notSaved: 'Not saved on the server yet',
  unreachable: 'The server did not answer. Nothing is lost: what you typed stays in this browser and is sent again in a while.',
  expired: 'Your session has ended. Nothing is lost: what you typed stays in this browser and is sent when you open this task again.',
  gone: 'This review is not yours any more. What you typed stays in this browser.',
  stays: 'What you typed stays in this browser.',
  two: 'Two versions of this review',
  choose: 'Which one is to be kept? The one before your eyes is not saved yet.',
  keep: 'Keep what I see',
  take: 'Take the other version'
};

function keepReviewsOnTheServer(module) {
  module.config(['$provide', provide => provide.decorator('camAPI', ['$delegate', api => {
    const tasks = api.resource('task');
    const read = tasks.formVariables;
    tasks.formVariables = (asked, done) => read.call(tasks, asked, done).then(variables => {
      if (variables && variables.draftVersion) {
        reviewOpened(asked.id, variables.draftVersion.value);
      }
      return variables;
    });
    return api;
  }])]);
  module.run(['$rootScope', 'Notifications', (rootScope, notifications) => {
    notices = {
      add: notice => rootScope.$evalAsync(() => notifications.add(notice)),
      clear: status => rootScope.$evalAsync(() => notifications.clear(status))
    };
    window.addEventListener('online', () => versions.forEach((version, task) => send(task)));
  }]);

  const write = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(key, value) {
    write.call(this, key, value);
    const task = this === localStorage && String(key).startsWith(IN_BROWSER) ? key.slice(IN_BROWSER.length) : null;
    if (versions.has(task)) {
      write.call(localStorage, BASED_ON + task, versions.get(task));
      send(task);
    }
  };
}

function reviewOpened(task, version) {
  const left = localStorage.getItem(IN_BROWSER + task);
  // What could not be sent before is what the form shows.
  versions.set(task, left === null ? version : Number(localStorage.getItem(BASED_ON + task) || 0));
  if (left === null) {
    localStorage.removeItem(BASED_ON + task);
  } else {
    send(task);
  }
}

/** One after the other: each is on top of the one before. */
function send(task) {
  sending = sending.then(() => sendNow(task)).catch(error => console.error(error));
}

async function sendNow(task) {
  const typed = localStorage.getItem(IN_BROWSER + task);
  if (typed === null) {
    return;
  }
  const answer = await post(task, typed);
  if (answer.status === 200) {
    versions.set(task, answer.version);
    if (localStorage.getItem(IN_BROWSER + task) === typed) {
      localStorage.removeItem(IN_BROWSER + task);
      localStorage.removeItem(BASED_ON + task);
    }
    notices.clear(DRAFT_WORDS.notSaved);
    tell('success', DRAFT_WORDS.saved, DRAFT_WORDS.everywhere);
  } else if (answer.status === 409) {
    chooseVersion(task, answer);
  } else {
    tell('danger', DRAFT_WORDS.notSaved, reasonOf(answer));
    if (answer.status === 0 || answer.status >= 500) {
      clearTimeout(again);
      again = setTimeout(() => send(task), UNTIL_NEXT_TRY);
    }
  }
}

function reasonOf(answer) {
  switch (answer.status) {
    case 401:
    case 403: return DRAFT_WORDS.expired;
    case 404: return DRAFT_WORDS.gone;
    case 422: return `${answer.text} ${DRAFT_WORDS.stays}`;
    default: return DRAFT_WORDS.unreachable;
  }
}

async function post(task, typed) {
  try {
    const answer = await fetch(`${appRoot}/api/tnl/reviews/${task}/draft?onTopOf=${versions.get(task)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
      body: typed
    });
    const told = [200, 409, 422].includes(answer.status) ? await answer.json() : {};
    return { ...told, status: answer.status };
  } catch (unreachable) {
    return { status: 0 };
  }
}

/** Of several cookies of this name, the first is the one of the web applications. */
function token() {
  const found = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? found[1] : '';
}

function tell(type, status, message) {
  notices.add({ type, status, message, exclusive: ['status'], duration: type === 'success' ? 5000 : undefined });
}

/** Nothing is overwritten without a word: the person says which version is to stay. */
function chooseVersion(task, other) {
  document.querySelectorAll('.tnl-versions').forEach(dialog => dialog.remove());
  const dialog = document.createElement('dialog');
  dialog.className = 'tnl-versions';
  dialog.setAttribute('aria-labelledby', 'tnl-versions-title');
  dialog.append(
    element('h4', DRAFT_WORDS.two, { id: 'tnl-versions-title' }),
    element('p', other.text),
    element('p', DRAFT_WORDS.choose),
    element('button', DRAFT_WORDS.keep, { className: 'btn btn-primary', onclick: () => {
      dialog.remove();
      versions.set(task, other.version);
      send(task);
    } }),
    element('button', DRAFT_WORDS.take, { className: 'btn btn-default', onclick: () => {
      localStorage.removeItem(IN_BROWSER + task);
      localStorage.removeItem(BASED_ON + task);
      window.location.reload();
    } })
  );
  document.body.append(dialog);
  dialog.showModal();
}

function element(name, text, properties) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

/* ---------------------------------------------------------------- labels */

async function loadLabels() {
  // The applications keep their labels in the browser and draw their first screen without waiting for them: it would
  // show their keys on a first visit, and last version's words after an update. So they are put there beforehand.
  const folder = `${appRoot}/app/${app}/locales/`;
  try {
    const answer = await fetch(`${folder}${language}.json`, { cache: 'no-cache' });
    if (answer.ok) {
      const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
      kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
      localStorage.setItem('camunda-web', JSON.stringify(kept));
    }
  } catch (error) {
    console.warn('Labels not loaded beforehand', error);
  }
}

/* ---------------------------------------------------------------- dates */

function speakFrenchInDates(module) {
  // The date fields of forms.
  if (window.flatpickr && window.flatpickr.l10ns) {
    Object.assign(window.flatpickr.l10ns.default, {
      firstDayOfWeek: 1,
      weekdays: { shorthand: SHORT_DAYS, longhand: DAYS },
      months: { shorthand: SHORT_MONTHS, longhand: MONTHS },
      ordinal: n => (n === 1 ? 'er' : ''),
      rangeSeparator: ' au ',
      weekAbbreviation: 'Sem',
      scrollTitle: 'Défiler pour changer la valeur',
      toggleTitle: 'Cliquer pour changer',
      yearAriaLabel: 'Année',
      monthAriaLabel: 'Mois',
      hourAriaLabel: 'Heure',
      minuteAriaLabel: 'Minute',
      time_24hr: true
    });
    window.flatpickr.setDefaults({ ariaDateFormat: 'l j F Y' });
  }

  // Cockpit and Admin take no format from their configuration.
  if (app === 'cockpit' || app === 'admin') {
    module.config(['camDateFormatProvider', formats => {
      formats.setDateFormat('DD/MM/YYYY HH:mm:ss', 'normal');
      formats.setDateFormat('DD/MM/YYYY HH:mm', 'abbr');
      formats.setDateFormat('DD/MM/YYYY', 'short');
    }]);
  }

  // The due date, follow-up date and search dates.
  module.config(['$provide', provide => provide.decorator('$locale', ['$delegate', locale => {
    Object.assign(locale.DATETIME_FORMATS, {
      MONTH: MONTHS,
      STANDALONEMONTH: MONTHS,
      SHORTMONTH: SHORT_MONTHS,
      DAY: DAYS,
      SHORTDAY: SHORT_DAYS,
      FIRSTDAYOFWEEK: 0
    });
    return locale;
  }])]);
  module.run(['$injector', injector => {
    if (injector.has('uibDatepickerConfig')) {
      injector.get('uibDatepickerConfig').startingDay = 1;
    }
    if (injector.has('uibDatepickerPopupConfig')) {
      Object.assign(injector.get('uibDatepickerPopupConfig'), { currentText: 'Aujourd’hui', clearText: 'Effacer', closeText: 'Fermer' });
    }
    if (injector.has('uibTimepickerConfig')) {
      injector.get('uibTimepickerConfig').showMeridian = false;
    }
  }]);
}

/* ------------------------------------------------------------- way in and out */

function leaveThroughTheApplication() {
  // Camunda's own logout would leave the application's session open.
  document.addEventListener('click', event => {
    if (event.target.closest && event.target.closest('[cam-widget-header] .account .logout a')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      window.location.assign(`${contextPath}/deconnexion`);
    }
  }, true);
}

function loginThroughTheApplication(module) {
  // When the session has ended, loading the page again leads to the application's login. The form being filled in
  // has just been kept by Tasklist, and comes back afterwards. Once in a while only: never a loop.
  const key = 'tnl-last-reload';
  module.run(['$rootScope', rootScope => rootScope.$on('authentication.login.required', () => {
    const last = Number(sessionStorage.getItem(key) || 0);
    if (Date.now() - last > 30000) {
      sessionStorage.setItem(key, String(Date.now()));
      setTimeout(() => window.location.reload(), 0);
    }
  })]);
}

function tellWhatThePersonMayOpen(module) {
  // For the theme, which hides what would lead to a refusal.
  module.run(['$rootScope', rootScope => rootScope.$watch('authentication', authentication => {
    const allowed = (authentication && authentication.authorizedApps) || [];
    document.body.classList.toggle('tnl-without-cockpit', !allowed.includes('cockpit'));
  })]);
}

// An application whose script fails shows an empty page: better one in English.
try {
  const module = window.angular.module(`cam.${app}`);
  document.documentElement.lang = language;
  if (isFrench) {
    speakFrenchInDates(module);
  }
  watchPage();
  keepWhatIsTyped();
  if (app === 'tasklist') {
    keepReviewsOnTheServer(module);
  }
  tellWhatThePersonMayOpen(module);
  leaveThroughTheApplication();
  loginThroughTheApplication(module);
  await loadLabels();
} catch (error) {
  console.error(error);
}

// No plugin of its own.
export default [];

export default {
  // The page title and the header read "vendor name".
  app: { vendor: 'Territoire Numérique Libre –', name: 'Tâches' },

  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' },
  customScripts: ['../../assets/tnl/webapps'],
  disableWelcomeMessage: true,
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY'
  },

  // Keeps a comment findable from its process instance.
  assignProcessInstanceIdToTaskComment: true,

  // The descriptions are shown in the list of shortcuts.
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'S’attribuer la tâche affichée' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Aller au premier filtre' },
    focusList: { key: 'ctrl+alt+l', description: 'Aller à la première tâche de la liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'Aller au premier champ du formulaire' },
    startProcess: { key: 'ctrl+alt+p', description: 'Démarrer un processus' }
  }
};

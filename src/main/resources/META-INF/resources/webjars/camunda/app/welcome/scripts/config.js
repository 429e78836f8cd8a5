export default {
  // The page title and the header read "vendor name".
  app: { vendor: 'Territoire Numérique Libre –', name: 'Accueil' },

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

  links: []
};

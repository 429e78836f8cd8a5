export default {
  // The page title and the header read "vendor name".
  app: { vendor: 'Territoire Numérique Libre –', name: 'Supervision' },

  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' },
  customScripts: ['../../assets/tnl/webapps'],
  disableWelcomeMessage: true,

  // A deployed HTML file is data, not a page to run in an administrator's session.
  previewHtml: false
};

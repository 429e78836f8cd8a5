export default {
  // The page title and the header read "vendor name".
  app: { vendor: 'Territoire Numérique Libre –', name: 'Administration' },

  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' },
  customScripts: ['../../assets/tnl/webapps'],
  disableWelcomeMessage: true
};

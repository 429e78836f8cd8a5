'use strict';

// What Camunda Modeler reads of a plugin. Copy this folder into resources/plugins of its data folder.
module.exports = {
  name: 'Territoire Numérique Libre : règles des modèles',
  script: './rules.js'
};

package fr.tnl.process.models.check;

import org.camunda.bpm.model.dmn.DmnModelInstance;

/** A DMN file that could be read. */
record DecisionFile(String file, DmnModelInstance model) {}

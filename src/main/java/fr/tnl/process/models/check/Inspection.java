package fr.tnl.process.models.check;

/** Looks through the models for one kind of mistake. */
interface Inspection {

    void inspect(Models models, Findings findings);
}

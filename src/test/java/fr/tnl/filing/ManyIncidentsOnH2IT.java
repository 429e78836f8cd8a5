package fr.tnl.filing;

/** On the database that the product starts with. */
class ManyIncidentsOnH2IT extends ManyIncidentsContract {}

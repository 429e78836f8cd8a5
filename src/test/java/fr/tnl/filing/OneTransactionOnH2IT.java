package fr.tnl.filing;

/** On the database that the product starts with. */
class OneTransactionOnH2IT extends OneTransactionContract {}

package fr.tnl.portal.access;

/** Nobody with a session on the dossier that is asked for; there may be no such dossier either. */
class NotLetInException extends RuntimeException {}

package fr.tnl.modelling;

/**
 * A process under way.
 *
 * @param businessKey such as the reference of a dossier; empty where it has none
 */
public record RunningInstance(String id, String businessKey) {}

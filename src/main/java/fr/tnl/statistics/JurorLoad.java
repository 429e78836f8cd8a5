package fr.tnl.statistics;

/**
 * What a juror has to do and has done.
 *
 * @param overdue of those that wait
 * @param left dossiers that were taken back, recused from or not reviewed in time
 */
public record JurorLoad(String account, String name, int submitted, int waiting, int overdue, int left) {}

package fr.tnl.modelling;

import java.time.Instant;

/**
 * A process as it was deployed once.
 *
 * @param id of this version alone
 * @param process the key that all its versions have
 * @param name as the diagram calls it
 * @param number counted from 1 by deployments
 * @param running instances under way on it
 */
public record ModelVersion(
        String id, String process, String name, int number, String deployment, Instant deployedAt, int running) {}

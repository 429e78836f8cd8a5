package fr.tnl.review.assignment;

import java.util.HashMap;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * What even loads come to at best, by a way of its own: a flow of reviews from dossiers to jurors, where each further
 * review of a juror costs more than the one before. Its cost is the sum of the squared loads.
 */
final class MostEvenLoads {

    private static final String SINK = "sink";

    private final SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<String, Integer> supply = new HashMap<>();

    private MostEvenLoads(RandomCampaign campaign) {
        graph.addVertex(SINK);
        for (Panelist juror : campaign.jury()) {
            graph.addVertex(juror.account());
            for (int further = 0; further < campaign.panels().size(); further++) {
                String unit = juror.account() + " +" + further;
                graph.addVertex(unit);
                edge(juror.account(), unit, 2 * (juror.settled() + further) + 1);
                edge(unit, SINK, 0);
            }
        }
        for (Panel panel : campaign.panels()) {
            graph.addVertex(panel.dossier());
            campaign.possible(panel).forEach(account -> edge(panel.dossier(), account, 0));
            int given = Math.min(panel.seats(), campaign.possible(panel).size());
            supply.put(panel.dossier(), given);
            supply.merge(SINK, -given, Integer::sum);
        }
    }

    private void edge(String from, String to, int cost) {
        graph.setEdgeWeight(graph.addEdge(from, to), cost);
    }

    /** Sum of the squared loads of the most even plan. */
    static long squares(RandomCampaign campaign) {
        MostEvenLoads loads = new MostEvenLoads(campaign);
        long settled = campaign.jury().stream()
                .mapToLong(juror -> (long) juror.settled() * juror.settled())
                .sum();
        return settled
                + Math.round(new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                        .getMinimumCostFlow(new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                                loads.graph, vertex -> loads.supply.getOrDefault(vertex, 0), edge -> 1))
                        .getCost());
    }
}

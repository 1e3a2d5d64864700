package org.gabor.engine.inspect;

import java.util.List;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.probe.AttributionMap;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Grad-CAM (Selvaraju et al. 2017, equations 1 and 2) before the ReLU, which is on the weighted sum. */
final class GradCam {

    private final Inspected network;
    private final InspectionPlans plans;

    GradCam(Inspected network, InspectionPlans plans) {
        this.network = network;
        this.plans = plans;
    }

    AttributionMap map(Probe.GradCam probe) {
        Node node = LayerPaths.find(network.graph(), probe.layer());
        Plan plan = plans.gradientsOf(node.id());
        List<Integer> shape = mapShape(node, network.shape(node));
        ClassScore target = new Gradients(plans, ProbeListener.NONE).target(plan, probe.input(), probe.target());
        plan.scoreGradients(SampleTensors.of(plan, probe.input()), new int[] {target.index()});
        return new AttributionMap(target, shape,
                weightedSum(plan.kept().values(node.id()), plan.kept().gradient(node.id()), shape));
    }

    private static List<Integer> mapShape(Node node, Shape shape) {
        return switch (shape) {
            case FeatureMap _, VideoFeatureMap _ -> shape.dims().subList(1, shape.dims().size());
            case Vector _, Capsules _ ->
                    throw new UnsuitedProbeException("%s has no maps, its output is %s of %s: choose a layer with maps."
                            .formatted(node.path(), shape.kind(), shape.text()));
        };
    }

    /** The weight of a map is the mean of its gradient over all places. */
    private static float[] weightedSum(float[] maps, float[] gradients, List<Integer> shape) {
        int places = shape.stream().reduce(1, Math::multiplyExact);
        double[] sum = new double[places];
        for (int start = 0; start < maps.length; start += places) {
            double weight = 0;
            for (int p = 0; p < places; p++) {
                weight += gradients[start + p];
            }
            weight /= places;
            for (int p = 0; p < places; p++) {
                sum[p] += weight * maps[start + p];
            }
        }
        float[] map = new float[places];
        for (int p = 0; p < places; p++) {
            map[p] = (float) sum[p];
        }
        return map;
    }
}

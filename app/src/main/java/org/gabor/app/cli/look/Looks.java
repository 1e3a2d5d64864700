package org.gabor.app.cli.look;

import java.util.List;
import java.util.Optional;
import org.gabor.app.cli.argument.InputShapes;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.engine.inspect.CamLayer;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Makes a look of the options. Throws {@link UsageError} if they don't suit the network. */
record Looks(Inference network, Optional<Node> layer, ClassChoice target, ProbeOptions options) {

    /** A window is a quarter of the image and moves by half of itself, as in the window of Look inside. */
    private static final int WINDOWS = 4;

    private static final int MOST = 10_000;

    Look of(ProbeName name) {
        if (layer.isPresent() && !name.takesLayer()) {
            throw new UsageError("The probe %s looks at the input, not at a layer: leave out --layer.".formatted(name.text()));
        }
        return switch (name) {
            case ACTIVATIONS -> new ActivationsLook(layer, target);
            case WEIGHTS -> new WeightsLook(layer.orElseGet(this::firstConvolution), layer.isPresent());
            case GRADIENT -> map(new GradientMethod(options.has(OptionKey.TIMES, "input")));
            case SMOOTH_GRAD -> map(new SmoothGradMethod(
                    options.whole(OptionKey.SAMPLES, 1, MOST).orElse(Probe.SmoothGrad.SAMPLES),
                    options.share(OptionKey.SIGMA, Probe.SmoothGrad.SIGMA)));
            case GRAD_CAM -> map(new GradCamMethod(layer.orElseGet(this::lastWithMaps), layer.isPresent()));
            case INTEGRATED_GRADIENTS -> map(new IntegratedMethod(options.fill(OptionKey.BASELINE),
                    options.whole(OptionKey.STEPS, 1, MOST)));
            case OCCLUSION -> map(occlusion());
        };
    }

    private <A extends Attribution> Look map(AttributionMethod<A> method) {
        return new AttributionLook<>(method, target, InputShapes.of(network));
    }

    private Node firstConvolution() {
        return network.graph().topologicalOrder().stream().filter(node -> node.layer() instanceof Conv2d).findFirst()
                .orElseThrow(() -> new UsageError("\"%s\" has no convolution: it has no filters to look at."
                        .formatted(network.graph().name())));
    }

    private Node lastWithMaps() {
        return CamLayer.of(network).orElseThrow(() -> new UsageError(
                "\"%s\" has no layer with maps larger than one pixel on the way to its scores: grad-cam needs one."
                        .formatted(network.graph().name())));
    }

    private OcclusionMethod occlusion() {
        List<Integer> sides = sides(InputShapes.of(network));
        int shorter = Math.min(sides.getFirst(), sides.getLast());
        int window = options.whole(OptionKey.WINDOW, 1, shorter).orElse(Math.max(1, shorter / WINDOWS));
        int stride = options.whole(OptionKey.STRIDE, 1, Math.max(sides.getFirst(), sides.getLast()))
                .orElse(Math.max(1, window / 2));
        return new OcclusionMethod(window, stride, options.fill(OptionKey.FILL));
    }

    /** Height and width. */
    private static List<Integer> sides(Shape input) {
        return switch (input) {
            case FeatureMap map -> List.of(map.height(), map.width());
            case VideoFeatureMap video -> List.of(video.height(), video.width());
            case Vector _, Capsules _ -> throw new UsageError("The network takes %s of %s, not images: there is nothing to cover."
                    .formatted(InputShapes.kind(input), input.text()));
        };
    }
}

package org.gabor.app.view.start.card;

import java.util.Optional;
import org.gabor.engine.data.DataSource;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.zoo.about.Architecture;

/**
 * Adapts a network to the chosen training data: to its channels and classes. The image size stays, because training resizes the
 * data set's images.
 *
 * @param data the training data; empty for the network as published
 */
public record NetworkSizing(Optional<DataSource> data) {

    public static final NetworkSizing PUBLISHED = new NetworkSizing(Optional.empty());

    /** The result of adapting. */
    public sealed interface Result {

        /** The network can be built and has this cost. */
        record Sized(long parameters, long macs) implements Result {}

        /** The network can't be built; the reason is one sentence. */
        record Refused(String reason) implements Result {}
    }

    public static NetworkSizing of(DataSource source) {
        return new NetworkSizing(Optional.of(source));
    }

    /** Returns the network; throws {@link ShapeMismatch} if it can't be built for these data. */
    public Graph network(Architecture architecture) {
        return data.map(source -> architecture.network(input(architecture.input(), source), source.classes().size()))
                .orElseGet(() -> architecture.network().get());
    }

    /** Builds the network to compute its cost; takes some milliseconds. */
    public Result fit(Architecture architecture) {
        if (data.isEmpty()) {
            return new Result.Sized(architecture.published().parameters(), architecture.published().macs());
        }
        try {
            Cost cost = Cost.of(Inference.infer(network(architecture)));
            return new Result.Sized(cost.parameters(), cost.macs());
        } catch (ShapeMismatch | IllegalArgumentException e) {
            return new Result.Refused(e.getMessage());
        }
    }

    private static Shape input(Shape published, DataSource source) {
        return switch (published) {
            case FeatureMap map when source.shape() instanceof FeatureMap(int channels, int _, int _) ->
                    map.withChannels(channels);
            case VideoFeatureMap map when source.shape() instanceof VideoFeatureMap(int channels, _, _, _) ->
                    map.withChannels(channels);
            case FeatureMap _, VideoFeatureMap _, Vector _, Capsules _ ->
                    throw new ShapeMismatch("It takes %s, but %s holds %s.".formatted(
                            kind(published), source.title(), kind(source.shape())));
        };
    }

    private static String kind(Shape shape) {
        return switch (shape) {
            case FeatureMap _ -> "images";
            case VideoFeatureMap _ -> "videos";
            case Vector _, Capsules _ -> shape.kind();
        };
    }
}

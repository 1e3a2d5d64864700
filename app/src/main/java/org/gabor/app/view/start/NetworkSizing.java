package org.gabor.app.view.start;

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
import org.gabor.zoo.Architecture;

/**
 * How a network is cut out for the data that a person means to train it on: for its channels and classes. The size of its
 * pictures stays, because training brings a data set's pictures to it.
 *
 * @param data what to train on; empty for the network as it was published
 */
record NetworkSizing(Optional<DataSource> data) {

    static final NetworkSizing PUBLISHED = new NetworkSizing(Optional.empty());

    /** What comes of it. */
    sealed interface Fit {

        /** It can be built, and this is what it costs. */
        record Sized(long parameters, long macs) implements Fit {}

        /** It cannot; why is one sentence. */
        record Refused(String reason) implements Fit {}
    }

    static NetworkSizing of(DataSource source) {
        return new NetworkSizing(Optional.of(source));
    }

    /** The network; throws {@link ShapeMismatch} where it cannot be built for these data. */
    Graph network(Architecture architecture) {
        return data.map(source -> architecture.network(input(architecture.input(), source), source.classes().size()))
                .orElseGet(() -> architecture.network().get());
    }

    /** Builds the network to see what it costs: some milliseconds. */
    Fit fit(Architecture architecture) {
        if (data.isEmpty()) {
            return new Fit.Sized(architecture.published().parameters(), architecture.published().macs());
        }
        try {
            Cost cost = Cost.of(Inference.infer(network(architecture)));
            return new Fit.Sized(cost.parameters(), cost.macs());
        } catch (ShapeMismatch | IllegalArgumentException e) {
            return new Fit.Refused(e.getMessage());
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

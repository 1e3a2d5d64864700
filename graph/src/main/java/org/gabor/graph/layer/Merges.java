package org.gabor.graph.layer;

import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Shared by the merges: sentences for why two shapes do not fit each other. */
final class Merges {

    private Merges() {}

    static String difference(Shape a, Shape b) {
        if (!a.kind().equals(b.kind())) {
            return "one is " + a.kind() + ", the other is " + b.kind();
        }
        return switch (a) {
            case FeatureMap x when b instanceof FeatureMap y ->
                    difference(x.channels() == y.channels(), x.extent().equals(y.extent()));
            case VideoFeatureMap x when b instanceof VideoFeatureMap y ->
                    difference(x.channels() == y.channels(), x.extent().equals(y.extent()));
            case FeatureMap _, VideoFeatureMap _, Vector _ -> "the numbers of features differ";
            case Capsules _ -> "the numbers of capsules or their lengths differ";
        };
    }

    private static String difference(boolean sameChannels, boolean sameSize) {
        return sameSize ? "the channels differ" : sameChannels ? "the sizes differ" : "channels and sizes differ";
    }
}

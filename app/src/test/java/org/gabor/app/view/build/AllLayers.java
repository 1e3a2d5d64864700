package org.gabor.app.view.build;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.shape.Image;

/** One of every layer. */
final class AllLayers {

    private AllLayers() {}

    static List<Layer> list() {
        Stream<Layer> plain = Stream.of(new Input(new Image(3, 32, 32)), Conv2d.of(8, 3), MaxPool2d.of(2), AvgPool2d.of(2),
                AdaptiveAvgPool2d.of(1), Linear.of(10), BatchNorm1d.DEFAULT, BatchNorm2d.DEFAULT, LocalResponseNorm.DEFAULT,
                new Dropout(0.5), new Flatten(), new Softmax(), new Placeholder("Swirl", "{}"), new Add(), new Concat());
        return Stream.concat(plain, Stream.of(Activation.Function.values()).map(Activation::new)).toList();
    }

    /** How many kinds of layer there are, by the sealed interfaces themselves. */
    static long kinds() {
        return leaves(Layer.class).count();
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed() ? Stream.of(kind.getPermittedSubclasses()).flatMap(AllLayers::leaves) : Stream.of(kind);
    }
}

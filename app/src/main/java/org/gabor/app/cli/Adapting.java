package org.gabor.app.cli;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gabor.graph.analysis.Adaptation;
import org.gabor.graph.analysis.Head;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.zoo.Architecture;
import org.gabor.zoo.Zoo;

/**
 * What is to be different about a network. The zoo's networks are built anew for it; in a saved one the input and the last
 * layers with weights are replaced.
 *
 * @param input from the shape that the network was made for to the one that it is to take; empty where it keeps its own
 * @param classes empty where it keeps its own
 */
record Adapting(Optional<UnaryOperator<Shape>> input, Optional<Integer> classes) {

    /** To what a person gave, which may be null. */
    static Adapting to(Shape input, Integer classes) {
        return new Adapting(Optional.ofNullable(input).map(shape -> _ -> shape), Optional.ofNullable(classes));
    }

    boolean isNothing() {
        return input.isEmpty() && classes.isEmpty();
    }

    /** The network that {@code name} stands for, so changed; throws {@link BadUse} where it cannot be. */
    Graph network(String name) {
        classes.filter(count -> count < 1).ifPresent(count -> {
            throw new BadUse("A network tells at least 1 class apart, got %d.".formatted(count));
        });
        return Zoo.find(name).map(this::built).orElseGet(() -> changed(NetworkArgument.find(name)));
    }

    private Graph built(Architecture entry) {
        int count = classes.orElse(entry.classes());
        Graph own = entry.network(entry.input(), count);
        classes.ifPresent(_ -> requireRoom(own));
        return input.map(wish -> fitted(
                new Adaptation(entry.title(), entry.input(), shape -> entry.network(shape, count)), wish)).orElse(own);
    }

    private Graph changed(Graph saved) {
        Graph resized = classes.map(count -> resized(saved, count)).orElse(saved);
        return input.map(wish -> fitted(Adaptation.of(resized).orElseThrow(() -> new BadUse(
                "\"%s\" does not have one input, but none or several: --input cannot be changed."
                        .formatted(saved.name()))), wish)).orElse(resized);
    }

    private static Graph resized(Graph saved, int count) {
        Graph resized = Head.withClasses(saved, count).orElseThrow(() -> new BadUse(
                "\"%s\" does not end in a Linear or a convolution before global pooling: --classes cannot be changed."
                        .formatted(saved.name())));
        if (Inference.infer(saved).isSound()) {
            requireRoom(resized);
        }
        return resized;
    }

    private static void requireRoom(Graph resized) {
        Inference.infer(resized).violations().stream().findFirst().ifPresent(violation -> {
            throw new BadUse("%s cannot tell so many classes apart, at %s: %s".formatted(
                    resized.name(), resized.node(violation.node()).path(), violation.message()));
        });
    }

    private static Graph fitted(Adaptation adaptation, UnaryOperator<Shape> wish) {
        try {
            return adaptation.to(wish.apply(adaptation.made()));
        } catch (ShapeMismatch impossible) {
            throw new BadUse(impossible.getMessage());
        }
    }
}

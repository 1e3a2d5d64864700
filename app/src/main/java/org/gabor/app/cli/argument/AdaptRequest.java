package org.gabor.app.cli.argument;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gabor.graph.analysis.Adaptation;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;

/**
 * A request to change a network's input or number of classes. A zoo network is rebuilt for it; in a saved network the input and
 * the last layers with weights are replaced.
 *
 * @param input the change of input shape, from the network's own to the new one; empty to keep it
 * @param classes the new number of classes; empty to keep it
 */
public record AdaptRequest(Optional<UnaryOperator<Shape>> input, Optional<Integer> classes) {

    /** A request from the user's options, each of which may be null. */
    public static AdaptRequest to(Shape input, Integer classes) {
        return new AdaptRequest(Optional.ofNullable(input).map(shape -> _ -> shape), Optional.ofNullable(classes));
    }

    public boolean isNothing() {
        return input.isEmpty() && classes.isEmpty();
    }

    /** Returns the adapted network of this {@code name}; throws {@link UsageError} if that is impossible. */
    public Graph network(String name) {
        try {
            return Zoo.find(name).map(this::built).orElseGet(() -> changed(NetworkArgument.find(name)));
        } catch (ShapeMismatch impossible) {
            throw new UsageError(impossible.getMessage());
        }
    }

    private Graph built(Architecture entry) {
        classes.ifPresent(count -> Adaptation.toClasses(entry.network().get(), count));
        int count = classes.orElse(entry.classes());
        return input.map(wish -> new Adaptation(entry.title(), entry.input(), shape -> entry.network(shape, count))
                .to(wish.apply(entry.input()))).orElseGet(() -> entry.network(entry.input(), count));
    }

    private Graph changed(Graph saved) {
        Graph resized = classes.map(count -> Adaptation.toClasses(saved, count)).orElse(saved);
        return input.map(wish -> fitted(resized, wish)).orElse(resized);
    }

    private static Graph fitted(Graph saved, UnaryOperator<Shape> wish) {
        Adaptation adaptation = Adaptation.of(saved).orElseThrow(() -> new UsageError(
                "\"%s\" does not have exactly one input: --input cannot be changed.".formatted(saved.name())));
        return adaptation.to(wish.apply(adaptation.made()));
    }
}

package org.gabor.app.view.editor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/**
 * A setting of a layer: a leaf of its record, seen through nested records such as {@link Window}. The inspector's rows are
 * created from these, so a new layer gets its rows from its record.
 *
 * @param path component names from the layer down: {@code window, kernel}
 * @param type the type that its editor edits; a {@link Padding} has two settings, its pixels and whether it is
 *     {@link Padding.Same}
 */
record Setting(List<String> path, Class<?> type) {

    private static final Map<String, String> TITLES = Map.of("p", "Probability", "eps", "Epsilon", "k", "Offset k",
            "output", "Output size", "outputPadding", "Output pad", "ceilMode", "Round up", "countIncludePad", "Count padding",
            "unknownType", "Type", "outChannels", "Filters", "outFeatures", "Units");
    private static final Set<String> ADVANCED = Set.of("dilation", "outputPadding", "groups", "ceilMode", "countIncludePad",
            "eps", "momentum", "alpha", "beta", "k");

    /** The settings of {@code layer} in the order of its components. */
    static List<Setting> of(Layer layer) {
        return of(List.of(), layer).filter(setting -> setting.appliesTo(layer)).toList();
    }

    /** Pooling has no dilation, and a transposed convolution no padding that keeps the size. */
    private boolean appliesTo(Layer layer) {
        return switch (layer) {
            case MaxPool2d _, AvgPool2d _, MaxPool3d _, AvgPool3d _ -> !name().equals("dilation");
            case ConvTranspose2d _ -> type != Padding.Same.class;
            case Layer _ -> true;
        };
    }

    String title() {
        String name = type == Padding.Same.class ? "same size" : name();
        return TITLES.getOrDefault(name, Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    /** The last name, from which control ids are made: {@code kernel}. */
    String name() {
        return path.getLast();
    }

    /** Whether it is rarely changed in {@code layer}, so that it is folded away at first. */
    boolean isAdvanced(Layer layer) {
        boolean isAllThereIs = layer instanceof GroupNorm || layer instanceof ChannelShuffle;
        return !(isAllThereIs && name().equals("groups")) && ADVANCED.contains(name()) || type == Padding.Same.class;
    }

    Object get(Layer layer) {
        Object value = layer;
        for (String name : path) {
            value = Records.get(value, name);
        }
        return value;
    }

    /** Returns {@code layer} with this value changed; throws {@link IllegalArgumentException} with the record's own sentence. */
    Layer set(Layer layer, Object value) {
        return (Layer) replaced(layer, path, value);
    }

    private static Object replaced(Object owner, List<String> path, Object value) {
        Object part = path.size() == 1
                ? value
                : replaced(Records.get(owner, path.getFirst()), path.subList(1, path.size()), value);
        return Records.with(owner, path.getFirst(), part);
    }

    private static Stream<Setting> of(List<String> prefix, Object owner) {
        return Stream.of(owner.getClass().getRecordComponents()).flatMap(component -> {
            List<String> path = Stream.concat(prefix.stream(), Stream.of(component.getName())).toList();
            Class<?> type = component.getType();
            if (type == Window.class || type == Window3d.class || Shape.class.isAssignableFrom(type)) {
                return of(path, Records.get(owner, component.getName()));
            }
            return type == Padding.class
                    ? Stream.of(new Setting(path, Padding.class), new Setting(path, Padding.Same.class))
                    : Stream.of(new Setting(path, type));
        });
    }
}

package org.gabor.app.editor.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Family;
import org.gabor.app.editor.LayerText;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Volume;

/** What can be added to a network, in the order of the palette. */
public final class Palette {

    private static final int FILTERS = 32;
    private static final int UNITS = 128;
    private static final Image FASHION_MNIST = new Image(1, 28, 28);

    private static final List<PaletteEntry> ENTRIES = Stream.of(
            blocks(), convolution(), pooling(), normalisation(), activation(), dense(), merge(), input())
            .flatMap(List::stream).toList();

    private Palette() {}

    public static List<PaletteEntry> entries() {
        return ENTRIES;
    }

    /** The entry whose letter is {@code key}. */
    public static Optional<PaletteEntry> byShortcut(char key) {
        return ENTRIES.stream().filter(entry -> entry.shortcut().equals(Optional.of(key))).findFirst();
    }

    private static List<PaletteEntry> blocks() {
        return List.of(
                new PaletteEntry("Residual", "Blocks", "Residual", "residual", Family.MERGE, Optional.empty(), Blocks::residual),
                new PaletteEntry("Inception", "Blocks", "Inception", "inception", Family.MERGE, Optional.empty(),
                        _ -> Inception.CLIP));
    }

    private static List<PaletteEntry> convolution() {
        String group = "Convolution";
        return List.of(
                fitted("Conv2d", group, "Conv2d", 'c', in -> Conv2d.of(width(in), 3).withPadding(1)),
                fitted("Depthwise", group, "Depthwise", null, Palette::depthwise));
    }

    private static List<PaletteEntry> pooling() {
        String group = "Pooling";
        return List.of(
                fixed("MaxPool2d", group, "Max pool", 'p', MaxPool2d.of(2)),
                fixed("AvgPool2d", group, "Average pool", null, AvgPool2d.of(2)),
                fixed("AdaptiveAvgPool2d", group, "Global average", null, AdaptiveAvgPool2d.of(1)));
    }

    private static List<PaletteEntry> normalisation() {
        String group = "Normalise, regularise";
        return List.of(
                fitted("BatchNorm", group, "Batch norm", 'b', Palette::batchNorm),
                fixed("LocalResponseNorm", group, "LRN", null, LocalResponseNorm.DEFAULT),
                fixed("Dropout", group, "Dropout", 'd', new Dropout(0.5)));
    }

    private static List<PaletteEntry> activation() {
        return Stream.of(Activation.Function.values()).map(function -> fixed(function.title(), "Activation", function.title(),
                function == Activation.Function.RELU ? 'a' : null, new Activation(function))).toList();
    }

    private static List<PaletteEntry> dense() {
        String group = "Dense and shape";
        return List.of(
                fixed("Linear", group, "Linear", 'f', Linear.of(UNITS)),
                fixed("Flatten", group, "Flatten", null, new Flatten()),
                fixed("Softmax", group, "Softmax", null, new Softmax()));
    }

    private static List<PaletteEntry> merge() {
        return List.of(
                fixed("Add", "Merge", "Add", null, new Add()),
                fixed("Concat", "Merge", "Concat", null, new Concat()));
    }

    private static List<PaletteEntry> input() {
        return List.of(fixed("Input", "Input", "Input", null, new Input(FASHION_MNIST)));
    }

    /** Made on first use: laying out its branches takes a while, and a drag asks for it at every move. */
    private static final class Inception {
        static final Clip CLIP = Blocks.inception();
    }

    private static PaletteEntry fixed(String id, String group, String name, Character key, Layer layer) {
        return fitted(id, group, name, key, _ -> layer);
    }

    private static PaletteEntry fitted(String id, String group, String name, Character key,
                                       Function<Optional<Shape>, Layer> layer) {
        Layer usual = layer.apply(Optional.empty());
        return new PaletteEntry(id, group, name, LayerText.icon(usual), Family.of(usual), Optional.ofNullable(key),
                in -> Clip.of(layer.apply(in)));
    }

    /** As many filters as there are channels, so that an inserted one changes no shape; but not one for a grey picture. */
    private static int width(Optional<Shape> in) {
        return in.filter(shape -> shape instanceof Image image && image.channels() > 3)
                .map(shape -> ((Image) shape).channels()).orElse(FILTERS);
    }

    private static Layer depthwise(Optional<Shape> in) {
        int channels = in.filter(Image.class::isInstance).map(shape -> ((Image) shape).channels()).orElse(FILTERS);
        return Conv2d.of(channels, 3).withPadding(1).withGroups(channels);
    }

    private static Layer batchNorm(Optional<Shape> in) {
        return in.filter(Vector.class::isInstance).isPresent() ? BatchNorm1d.DEFAULT
                : in.filter(Volume.class::isInstance).isPresent() ? BatchNorm3d.DEFAULT
                : BatchNorm2d.DEFAULT;
    }
}

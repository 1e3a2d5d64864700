package org.gabor.app.view.build;

import java.util.List;
import java.util.Optional;
import org.gabor.app.editor.Amount;
import org.gabor.app.editor.LayerText;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.ReceptiveField;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Volume;
import org.gabor.graph.shape.Window;

/** What one layer does where it stands, in a sentence made of its own values. */
final class LayerStory {

    private LayerStory() {}

    /** Empty where a shape is unknown or the layer is bypassed. */
    static String of(Inference inference, Node node, Optional<ReceptiveField> seen) {
        Optional<List<Shape>> ins = inference.inputs(node.id());
        Optional<Shape> out = inference.output(node.id());
        if (node.bypassed() || ins.isEmpty() || out.isEmpty()) {
            return "";
        }
        String source = inference.graph().inputs(node.id()).stream().findFirst()
                .map(edge -> inference.graph().node(edge.from()).label()).orElse("");
        return told(does(node, ins.get(), out.get(), source), seen);
    }

    private static String told(String sentence, Optional<ReceptiveField> seen) {
        return seen.filter(field -> !sentence.isEmpty() && field.height() > 1)
                .map(field -> sentence + " Each output sees %d×%d pixels of the input.".formatted(field.height(), field.width()))
                .orElse(sentence);
    }

    private static String does(Node node, List<Shape> ins, Shape out, String source) {
        Shape in = ins.isEmpty() ? out : ins.getFirst();
        return switch (node.layer()) {
            case Conv2d conv -> "Slides %s of %d×%s over the output of %s.".formatted(count(conv.filters(), "filter"),
                    ((Image) in).channels() / conv.groups(), conv.window().kernel().text(), source);
            case MaxPool2d pool -> "Keeps the largest value of each %s window, every %s."
                    .formatted(pool.window().kernel().text(), step(pool.window()));
            case AvgPool2d pool -> "Averages each %s window, every %s."
                    .formatted(pool.window().kernel().text(), step(pool.window()));
            case ConvTranspose2d _, Conv3d _, MaxPool3d _, AvgPool3d _, AdaptiveMaxPool2d _, AdaptiveAvgPool3d _,
                 BatchNorm3d _, LayerNorm _, LayerNorm2d _, GroupNorm _, Upsample _, ZeroPad2d _, Shift _, ChannelShuffle _,
                 ChannelSplit _, LayerScale _, StochasticDepth _, CapsuleLayer _, AuxiliaryOutput _, Multiply _ -> "";
            case AdaptiveAvgPool2d pool -> "Averages each of %s of %s down to %s."
                    .formatted(count(((Image) in).channels(), "map"), source, pool.output().text());
            case Linear linear -> "Forms %s of the %s of %s.".formatted(
                    count(linear.units(), "weighted sum"), count(in.size(), "value"), source);
            case Linear2d linear -> "Forms %s of the %s at each pixel of %s.".formatted(
                    count(linear.units(), "weighted sum"), count(((Image) in).channels(), "channel"), source);
            case BatchNorm1d _, BatchNorm2d _ -> "Brings %s of %s to a common scale."
                    .formatted(count(in.dims().getFirst(), in instanceof Image ? "channel" : "value"), source);
            case LocalResponseNorm norm -> "Weighs each value of %s against %s at its place."
                    .formatted(source, count(norm.size(), "channel"));
            case Activation _ -> "Bends the %s of %s, each on its own.".formatted(count(in.size(), "value"), source);
            case Dropout(double p) -> "Drops each of the %s of %s with probability %s while training."
                    .formatted(count(in.size(), "value"), source, Numbers.text(p));
            case Flatten _ -> "Lays the %s values of %s in one row of %s."
                    .formatted(LayerText.shape(in), source, LayerText.shape(out));
            case Softmax _ -> "Turns %s into probabilities that sum to 1.".formatted(count(in.size(), "score"));
            case Add _ -> "Sums %s of %s, value by value.".formatted(count(ins.size(), "input"), LayerText.shape(out));
            case Concat _ -> "Joins %s to %s.".formatted(count(ins.size(), "input"), LayerText.shape(out));
            case Input(Shape shape) -> entering(shape);
            case Placeholder _ -> "";
        };
    }

    private static String entering(Shape shape) {
        return switch (shape) {
            case Image image -> "Takes pictures of %d×%d pixels%s.".formatted(image.height(), image.width(),
                    image.channels() == 1 ? " in grey" : image.channels() == 3 ? " in colour" : "");
            case Volume _, Capsules _ -> "Takes %s.".formatted(shape.text());
            case Vector(int features) -> "Takes %s.".formatted(count(features, "value"));
        };
    }

    private static String step(Window window) {
        return window.stride().isSquare() ? count(window.stride().height(), "pixel") : window.stride().text() + " pixels";
    }

    private static String count(long number, String what) {
        return Amount.grouped(number) + " " + what + (number == 1 ? "" : "s");
    }
}

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
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
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
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Scale;
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
            case ConvTranspose2d conv -> "Lays %s of %s at every pixel of %s, %s apart, and sums where they overlap."
                    .formatted(count(conv.filters(), "window"), conv.window().kernel().text(), source, step(conv.window()));
            case Conv3d conv -> "Slides %s of %d×%s over the frames of %s.".formatted(count(conv.filters(), "filter"),
                    ((Volume) in).channels() / conv.groups(), conv.window().kernel().text(), source);
            case MaxPool2d pool -> "Keeps the largest value of each %s window, every %s."
                    .formatted(pool.window().kernel().text(), step(pool.window()));
            case AvgPool2d pool -> "Averages each %s window, every %s."
                    .formatted(pool.window().kernel().text(), step(pool.window()));
            case MaxPool3d pool -> "Keeps the largest value of each %s window, in steps of %s."
                    .formatted(pool.window().kernel().text(), pool.window().stride().text());
            case AvgPool3d pool -> "Averages each %s window, in steps of %s."
                    .formatted(pool.window().kernel().text(), pool.window().stride().text());
            case AdaptiveAvgPool2d pool -> "Averages each of %s of %s down to %s."
                    .formatted(count(in.dims().getFirst(), "map"), source, pool.output().text());
            case AdaptiveAvgPool3d pool -> "Averages each of %s of %s down to %s."
                    .formatted(count(in.dims().getFirst(), "map"), source, pool.output().text());
            case AdaptiveMaxPool2d pool -> "Keeps the largest values of each of %s of %s, down to %s."
                    .formatted(count(in.dims().getFirst(), "map"), source, pool.output().text());
            case Linear linear -> "Forms %s of the %s of %s.".formatted(
                    count(linear.units(), "weighted sum"), count(in.size(), "value"), source);
            case Linear2d linear -> "Forms %s of the %s at each pixel of %s.".formatted(
                    count(linear.units(), "weighted sum"), count(in.dims().getFirst(), "channel"), source);
            case BatchNorm1d _, BatchNorm2d _, BatchNorm3d _ -> "Brings %s of %s to a common scale."
                    .formatted(count(in.dims().getFirst(), in instanceof Vector ? "value" : "channel"), source);
            case LayerNorm _ -> "Brings the %s of %s to a common scale, all together."
                    .formatted(count(in.size(), "value"), source);
            case LayerNorm2d _ -> "Brings the %s of each pixel of %s to a common scale."
                    .formatted(count(in.dims().getFirst(), "channel"), source);
            case GroupNorm norm -> "Brings %s of %s of %s to a common scale, each by itself.".formatted(
                    count(norm.groups(), "group"), count(in.dims().getFirst() / norm.groups(), "channel"), source);
            case LocalResponseNorm norm -> "Weighs each value of %s against %s at its place."
                    .formatted(source, count(norm.size(), "channel"));
            case Activation _ -> "Bends the %s of %s, each on its own.".formatted(count(in.size(), "value"), source);
            case Dropout(double p) -> "Drops each of the %s of %s with probability %s while training."
                    .formatted(count(in.size(), "value"), source, Numbers.text(p));
            case StochasticDepth(double p) -> "Leaves %s out for an example with probability %s while training."
                    .formatted(source, Numbers.text(p));
            case LayerScale _ -> "Multiplies each of the %s of %s by its own factor."
                    .formatted(count(in.dims().getFirst(), "channel"), source);
            case Scale(double factor) -> "Multiplies the %s of %s by %s."
                    .formatted(count(in.size(), "value"), source, Numbers.text(factor));
            case ChannelAffine _ -> "Multiplies each of the %s of %s by its own factor and adds its own bias."
                    .formatted(count(in.dims().getFirst(), "channel"), source);
            case Upsample(int scale, Upsample.Mode mode) -> switch (mode) {
                case NEAREST -> "Makes %d×%d pixels of each pixel of %s.".formatted(scale, scale, source);
                case BILINEAR -> "Makes %s %s as high and wide, smoothly.".formatted(source, count(scale, "time"));
            };
            case ZeroPad2d _ -> "Lays zeros around %s.".formatted(source);
            case ChannelPad(int before, int after) -> "Lays %s before the %d of %s, and %d behind."
                    .formatted(count(before, "channel") + " of zeros", in.dims().getFirst(), source, after);
            case Shift(int kernel) -> "Moves the %s of %s in %s, by up to %s.".formatted(count(in.dims().getFirst(), "channel"),
                    source, count(kernel * kernel, "way"), count(kernel / 2, "pixel"));
            case ChannelShuffle(int groups) -> "Deals the %s of %s anew among %s."
                    .formatted(count(in.dims().getFirst(), "channel"), source, count(groups, "group"));
            case ChannelSplit(int part, int parts) -> split(part, in.dims().getFirst(), in.dims().getFirst() / parts, source);
            case PrimaryCaps caps -> "Makes %s of length %d from %s, %s at each place.".formatted(
                    count(out.dims().getFirst(), "capsule"), caps.length(), source, count(caps.types(), "type"));
            case DigitCaps caps -> "Routes the %s of %s to %d of length %d, in %s.".formatted(
                    count(in.dims().getFirst(), "capsule"), source, caps.capsules(), caps.length(),
                    count(caps.routings(), "round"));
            case CapsuleLength _ -> "Takes the lengths of the %s of %s as scores."
                    .formatted(count(in.dims().getFirst(), "capsule"), source);
            case CapsuleMask _ -> "Keeps one of the %s of %s: the label's while training, the longest in prediction."
                    .formatted(count(in.dims().getFirst(), "capsule"), source);
            case EuclideanRbf(int classes) -> "Scores %s by how near the %s of %s are to fixed patterns."
                    .formatted(classes == 1 ? "1 class" : classes + " classes", count(in.size(), "value"), source);
            case Reconstruction(double weight) -> "Adds the squared distance of %s to the picture, times %s, while training."
                    .formatted(source, Numbers.text(weight));
            case AuxiliaryOutput(double weight) -> "Adds the loss of the %s of %s, times %s, while training."
                    .formatted(count(in.size(), "score"), source, Numbers.text(weight));
            case Flatten _ -> "Lays the %s values of %s in one row of %s."
                    .formatted(LayerText.shape(in), source, LayerText.shape(out));
            case Softmax _ -> "Turns %s into probabilities that sum to 1.".formatted(count(in.size(), "score"));
            case Add _ -> "Sums %s of %s, value by value.".formatted(count(ins.size(), "input"), LayerText.shape(out));
            case Multiply _ -> "Multiplies %s to %s, value by value."
                    .formatted(count(ins.size(), "input"), LayerText.shape(out));
            case Concat _ -> "Joins %s to %s.".formatted(count(ins.size(), "input"), LayerText.shape(out));
            case Input(Shape shape) -> entering(shape);
            case Placeholder _ -> "";
        };
    }

    private static String entering(Shape shape) {
        return switch (shape) {
            case Image image -> "Takes pictures of %d×%d pixels%s.".formatted(image.height(), image.width(),
                    colours(image.channels()));
            case Volume film -> "Takes films of %s, %d×%d pixels each%s.".formatted(
                    count(film.depth(), "frame"), film.height(), film.width(), colours(film.channels()));
            case Capsules capsules -> "Takes %s.".formatted(count(capsules.count(), "capsule"));
            case Vector(int features) -> "Takes %s.".formatted(count(features, "value"));
        };
    }

    private static String colours(int channels) {
        return channels == 1 ? " in grey" : channels == 3 ? " in colour" : "";
    }

    /** People count from 1. */
    private static String split(int part, int channels, int kept, String source) {
        return "Keeps channels %d to %d of the %d of %s.".formatted(part * kept + 1, (part + 1) * kept, channels, source);
    }

    private static String step(Window window) {
        return window.stride().isSquare() ? count(window.stride().height(), "pixel") : window.stride().text() + " pixels";
    }

    private static String count(long number, String what) {
        return Amount.grouped(number) + " " + what + (number == 1 ? "" : "s");
    }
}

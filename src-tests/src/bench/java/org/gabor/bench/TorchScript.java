package org.gabor.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/**
 * A network as a TorchScript module, operator by operator as torchvision's Python would call them: in place where nobody needs
 * the value that is overwritten, a tensor freed after its last reader. Tensors are handed over once, by {@code keep}; then
 * {@code predict} gives the scores of the images and {@code train} the loss of one step of SGD.
 */
final class TorchScript {

    /** Numbers of {@code c10::ScalarType}. */
    private static final int FLOAT = 6;
    private static final int BFLOAT16 = 15;

    private final Layers layers;
    private final Precision precision;
    private final double learningRate;
    private final Map<String, String> tensors = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private TorchScript(Layers layers, Precision precision, double learningRate) {
        this.layers = layers;
        this.precision = precision;
        this.learningRate = learningRate;
        layers.trained().forEach(tensor -> tensors.put(tensor.key(), "w[%d]".formatted(tensors.size())));
        int trained = tensors.size();
        layers.tracked().forEach(tensor -> tensors.put(tensor.key(), "self.tracked[%d]".formatted(tensors.size() - trained)));
    }

    /** The source of the module's class. */
    static String of(Layers layers, Precision precision, double learningRate) {
        return new TorchScript(layers, precision, learningRate).module();
    }

    private String module() {
        layers.nodes().forEach(this::add);
        return """
                class Network(Module):
                  __parameters__ = []
                  __buffers__ = []
                  trained : List[Tensor]
                  tracked : List[Tensor]
                  def keep(self, trained: List[Tensor], tracked: List[Tensor]) -> int:
                    self.trained = trained
                    self.tracked = tracked
                    return 0
                  def scores(self, x: Tensor, w: List[Tensor], training: bool) -> Tensor:
                %s
                    return torch.to(%s, %d)
                  def predict(self, x: Tensor) -> Tensor:
                    return self.scores(x, self.trained, False)
                  def train(self, x: Tensor, labels: Tensor) -> Tensor:
                    w = annotate(List[Tensor], [])
                    for i in range(torch.len(self.trained)):
                      leaf = torch.requires_grad_(torch.detach(self.trained[i]), True)
                      added = torch.append(w, leaf)
                    loss = torch.cross_entropy_loss(self.scores(x, w, True), labels)
                    gradients = torch.grad([loss], w)
                    for i in range(torch.len(w)):
                      updated = torch.add_(self.trained[i], unchecked_cast(Tensor, gradients[i]), alpha=-%s)
                    return torch.detach(loss)
                """.formatted(lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n")),
                name(layers.nodes().getLast()), FLOAT, learningRate);
    }

    private void add(Node node) {
        List<String> in = layers.inputs(node).stream().map(TorchScript::name).toList();
        if (node.layer() instanceof StochasticDepth(double p)) {
            lines.addAll(List.of(
                    "%s = %s".formatted(name(node), in.getFirst()),
                    "if training:",
                    "  mask = torch.dropout(torch.new_ones(%1$s, [torch.size(%1$s, 0), 1, 1, 1]), %2$s, True)"
                            .formatted(in.getFirst(), p),
                    "  %s = torch.mul(%s, mask)".formatted(name(node), in.getFirst())));
        } else {
            lines.add("%s = %s".formatted(name(node), value(node, in)));
        }
    }

    private String value(Node node, List<String> in) {
        String x = in.isEmpty() ? "x" : in.getFirst();
        return switch (node.layer()) {
            case Input _ -> rounded("x");
            case Conv2d(_, Window window, int groups, boolean bias) -> "torch.conv2d(%s, %s, %s, %s, %s, %s, %d)".formatted(
                    x, cast(node, "weight"), bias ? cast(node, "bias") : "None",
                    list(window.stride()), list(Layers.padding(window)), list(window.dilation()), groups);
            case MaxPool2d(Window window, boolean ceil) ->
                    "torch.max_pool2d(%s, %s, [1, 1], %s)".formatted(x, sliding(window), literal(ceil));
            case AvgPool2d(Window window, boolean ceil, boolean countPadding) ->
                    "torch.avg_pool2d(%s, %s, %s, %s)".formatted(x, sliding(window), literal(ceil), literal(countPadding));
            case AdaptiveAvgPool2d(Size2d output) -> "torch.adaptive_avg_pool2d(%s, %s)".formatted(x, list(output));
            case BatchNorm2d(double eps, double momentum) -> "torch.batch_norm(%s, %s, %s, %s, %s, training, %s, %s, False)"
                    .formatted(x, tensor(node, "weight"), tensor(node, "bias"), tensor(node, "running_mean"),
                            tensor(node, "running_var"), momentum, eps);
            case Activation(Activation.Function function) -> activation(function, x, mayOverwrite(node) ? "_" : "");
            case Linear(_, boolean bias) ->
                    "torch.linear(%s, %s, %s)".formatted(x, cast(node, "weight"), bias ? cast(node, "bias") : "None");
            case Dropout(double p) -> "torch.dropout(%s, %s, training)".formatted(x, p);
            case Flatten _ -> "torch.flatten(%s, 1)".formatted(x);
            case Softmax _ -> x;
            case Add _ -> chain(mayOverwrite(node) ? "add_" : "add", in);
            case Multiply _ -> chain("mul", in);
            case Concat _ -> "torch.cat([%s], 1)".formatted(String.join(", ", in));
            default -> throw Layers.unknown(node.layer());
        };
    }

    private static String activation(Activation.Function function, String x, String inPlace) {
        return switch (function) {
            case RELU -> "torch.relu%s(%s)".formatted(inPlace, x);
            case RELU6 -> "torch.hardtanh%s(%s, 0., 6.)".formatted(inPlace, x);
            case SILU -> "torch.silu(%s)".formatted(x);
            case SIGMOID -> "torch.sigmoid(%s)".formatted(x);
            case TANH -> "torch.tanh(%s)".formatted(x);
            default -> throw new IllegalArgumentException("No " + function.title() + " in this benchmark.");
        };
    }

    /** Whether the node's first input may give way to its output: nobody else reads it, and its backward does not need it. */
    private boolean mayOverwrite(Node node) {
        Node producer = layers.inputs(node).getFirst();
        return layers.readers(producer) == 1 && switch (producer.layer()) {
            case Conv2d _, Linear _, BatchNorm2d _, Add _ -> true;
            default -> false;
        };
    }

    private static String chain(String operator, List<String> in) {
        return in.stream().reduce((a, b) -> "torch.%s(%s, %s)".formatted(operator, a, b)).orElseThrow();
    }

    private String tensor(Node node, String name) {
        return tensors.get(node.path().child(name).value());
    }

    /** A weight as the multiplying operators take it. */
    private String cast(Node node, String name) {
        return rounded(tensor(node, name));
    }

    private String rounded(String value) {
        return precision == Precision.F32 ? value : "torch.to(%s, %d)".formatted(value, BFLOAT16);
    }

    private static String sliding(Window window) {
        return "%s, %s, %s".formatted(list(window.kernel()), list(window.stride()), list(Layers.padding(window)));
    }

    private static String list(Size2d size) {
        return "[%d, %d]".formatted(size.height(), size.width());
    }

    private static String literal(boolean value) {
        return value ? "True" : "False";
    }

    private static String name(Node node) {
        return "v" + node.id().value();
    }
}

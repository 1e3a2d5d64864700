package org.gabor.app.runs.recipe;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.analysis.Inference;

/**
 * What of a file of weights finds its place in a network.
 *
 * @param loaded how many tensors do
 * @param all how many the network has
 * @param different layers of the network whose tensors have another shape in the file
 * @param missing layers of the network that the file says nothing about
 * @param misfit the first tensor of the network that the file does not have as it should be, in words
 */
public record WeightsMatch(int loaded, int all, Set<String> different, Set<String> missing, Optional<String> misfit) {

    private static final int NAMED = 2;

    /** @param file shapes by name */
    public static WeightsMatch of(Inference network, Map<String, List<Integer>> file) {
        Map<String, List<Integer>> own = tensors(network);
        Set<String> different = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        own.forEach((key, dims) -> {
            if (!file.containsKey(key)) {
                missing.add(layer(key));
            } else if (!file.get(key).equals(dims)) {
                different.add(layer(key));
            }
        });
        int loaded = (int) own.entrySet().stream().filter(tensor -> tensor.getValue().equals(file.get(tensor.getKey()))).count();
        return new WeightsMatch(loaded, own.size(), different, missing, own.entrySet().stream()
                .flatMap(tensor -> misfit(tensor.getKey(), tensor.getValue(), file.get(tensor.getKey())).stream()).findFirst());
    }

    private static Optional<String> misfit(String key, List<Integer> own, List<Integer> other) {
        if (other == null) {
            return Optional.of("%s is not in it".formatted(key));
        }
        return own.equals(other) ? Optional.empty()
                : Optional.of("%s is %s there, and %s in the network".formatted(key, text(other), text(own)));
    }

    private static String text(List<Integer> dims) {
        return dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    /** The shapes of a network's tensors by their {@code state_dict} keys. */
    private static Map<String, List<Integer>> tensors(Inference network) {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        network.graph().topologicalOrder().forEach(node -> network.parameters(node.id())
                .forEach(spec -> shapes.put(network.graph().owner(node).key(spec), spec.dims())));
        return shapes;
    }

    private static String layer(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** "Loads 14 of 16 tensors; classifier.6 differs in shape." */
    public String sentence() {
        if (loaded == 0) {
            return "Nothing in this file fits the network: %s.".formatted(misfit.orElse("it holds no weights"));
        }
        return "Loads %d of %d tensors%s%s.".formatted(loaded, all,
                clause(different, " differs in shape", " differ in shape"),
                clause(missing, " is not in the file", " are not in the file"));
    }

    private static String clause(Collection<String> layers, String one, String several) {
        if (layers.isEmpty()) {
            return "";
        }
        String names = String.join(", ", layers.stream().limit(NAMED).toList());
        String rest = layers.size() > NAMED ? " and %d more".formatted(layers.size() - NAMED) : "";
        return "; " + names + rest + (layers.size() == 1 ? one : several);
    }
}

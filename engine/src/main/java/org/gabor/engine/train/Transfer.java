package org.gabor.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.weights.Tensor;

/**
 * Matches a file's tensors with a network's by their {@code state_dict} keys. PyTorch's batch counts
 * ({@code num_batches_tracked}) are no weights and are ignored.
 *
 * @param matched keys whose values come from the file
 * @param misshapen keys that have different shapes in the file and in the network
 * @param missing keys of the network that the file lacks
 * @param surplus keys of the file that the network lacks
 * @param misfit a description of the network's first tensor that is missing from the file or has another shape there
 */
public record Transfer(List<String> matched, List<String> misshapen, List<String> missing, List<String> surplus,
                       Optional<String> misfit) {

    private static final String BATCH_COUNT = "num_batches_tracked";
    private static final int NAMED = 3;

    /** Copies every matching tensor into the network; the others keep their values. */
    public static Transfer copy(Map<String, Tensor> tensors, Parameters into) {
        Transfer transfer = new Transfer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                into.all().stream().flatMap(parameter -> misfit(parameter, tensors.get(parameter.name())).stream()).findFirst());
        for (Parameter parameter : into) {
            Tensor tensor = tensors.get(parameter.name());
            if (tensor == null) {
                transfer.missing.add(parameter.name());
            } else if (!tensor.dims().equals(parameter.dims())) {
                transfer.misshapen.add(parameter.name());
            } else {
                parameter.write(tensor.values());
                transfer.matched.add(parameter.name());
            }
        }
        tensors.keySet().stream().filter(key -> into.find(key).isEmpty() && !key.endsWith(BATCH_COUNT))
                .forEach(transfer.surplus::add);
        return transfer;
    }

    private static Optional<String> misfit(Parameter own, Tensor tensor) {
        if (tensor == null) {
            return Optional.of("%s, %s, is not in it".formatted(own.name(), text(own.dims())));
        }
        return tensor.dims().equals(own.dims()) ? Optional.empty()
                : Optional.of("%s is %s there, and %s in the network"
                        .formatted(own.name(), text(tensor.dims()), text(own.dims())));
    }

    private static String text(List<Integer> dims) {
        return dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    /** "14 of the network's 16 tensors are in it, 2 have another shape (classifier.6.weight, classifier.6.bias)". */
    public String summary() {
        int all = matched.size() + misshapen.size() + missing.size();
        List<String> clauses = new ArrayList<>();
        clauses.add("%d of the network's %d tensors are in it".formatted(matched.size(), all));
        clause(misshapen, "with another shape").ifPresent(clauses::add);
        clause(missing, "missing").ifPresent(clauses::add);
        clause(surplus, "of the file not used").ifPresent(clauses::add);
        return String.join(", ", clauses);
    }

    private static Optional<String> clause(List<String> keys, String what) {
        String names = String.join(", ", keys.stream().limit(NAMED).toList()) + (keys.size() > NAMED ? ", ..." : "");
        return keys.isEmpty() ? Optional.empty() : Optional.of("%d %s (%s)".formatted(keys.size(), what, names));
    }
}

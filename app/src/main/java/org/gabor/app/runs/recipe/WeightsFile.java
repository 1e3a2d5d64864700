package org.gabor.app.runs.recipe;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.WeightsException;

/** What a file of weights says of itself: shapes by name, or why it cannot be read. */
public sealed interface WeightsFile {

    /** It is being read, or none is chosen. */
    record Unread() implements WeightsFile {}

    record Tensors(Map<String, List<Integer>> shapes) implements WeightsFile {}

    record Unreadable(String sentence) implements WeightsFile {}

    /** Reads a file's header. */
    static WeightsFile read(Path file) {
        try {
            Map<String, List<Integer>> shapes = new LinkedHashMap<>();
            Safetensors.read(file).tensors().forEach((name, tensor) -> shapes.put(name, tensor.dims()));
            return new Tensors(shapes);
        } catch (WeightsException e) {
            return new Unreadable(e.getMessage());
        }
    }
}

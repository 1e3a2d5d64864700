package org.gabor.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.graph.model.Graph;

/**
 * Files in other tools' formats, with values from a formula of the tensor's name: safetensors under torchvision's keys and NumPy
 * arrays, assembled byte by byte.
 */
public final class FormulaFile {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private FormulaFile() {}

    /** A tensor's name and dimensions. */
    private record Named(String name, List<Integer> dims) {

        private int bytes() {
            return Float.BYTES * dims.stream().reduce(1, Math::multiplyExact);
        }
    }

    /** The tensors that the oracle lists under {@code state}. */
    public static void writeSafetensors(JsonNode state, Path file) throws IOException {
        write(StreamSupport.stream(state.spliterator(), false)
                .map(tensor -> new Named(tensor.get("name").asText(), dims(tensor))).toList(), file);
    }

    /** All tensors of a network. */
    public static void writeSafetensors(Graph network, Path file) throws IOException {
        try (Plan plan = Plan.compile(network, PlanOptions.prediction(1))) {
            write(plan.parameters().all().stream().map(tensor -> new Named(tensor.name(), tensor.dims())).toList(), file);
        }
    }

    private static void write(List<Named> tensors, Path file) throws IOException {
        StringBuilder header = new StringBuilder("{");
        long at = 0;
        for (Named tensor : tensors) {
            long end = at + tensor.bytes();
            header.append(header.length() == 1 ? "" : ",");
            header.append("\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                    .formatted(tensor.name(), tensor.dims(), at, end));
            at = end;
        }
        byte[] json = header.append('}').toString().getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).array());
            out.write(json);
            for (Named tensor : tensors) {
                out.write(values(tensor.name(), tensor.dims()));
            }
        }
    }

    /** Version 1.0 of NumPy's format. */
    public static void writeNpy(String key, List<Integer> dims, Path file) throws IOException {
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }".formatted(
                dims.toString().replace('[', '(').replace(']', ')'));
        byte[] header = (text + " ".repeat(127 - 10 - text.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length, 0});
            out.write(header);
            out.write(values(key, dims));
        }
    }

    private static List<Integer> dims(JsonNode tensor) {
        return StreamSupport.stream(tensor.get("shape").spliterator(), false).map(JsonNode::asInt).toList();
    }

    private static byte[] values(String key, List<Integer> dims) {
        int size = dims.stream().reduce(1, Math::multiplyExact);
        double scale = scale(key, dims);
        double mean = mean(key, dims);
        long start = fnv1a64(key);
        ByteBuffer bytes = ByteBuffer.allocate(4 * size).order(ByteOrder.LITTLE_ENDIAN);
        IntStream.range(0, size).parallel().forEach(i -> {
            double s = 2 * ((splitMix64(start + i * STEP) >>> 11) * 0x1p-53) - 1;
            bytes.putFloat(4 * i, (float) (mean + scale * s));
        });
        return bytes.array();
    }

    private static double scale(String key, List<Integer> dims) {
        if (key.equals("input")) {
            return 1;
        }
        if (key.endsWith("running_var")) {
            return 0.2;
        }
        return dims.size() == 1 ? 0.1 : Math.sqrt(6.0 / dims.stream().skip(1).reduce(1, Math::multiplyExact));
    }

    /** 1 for a norm's weight and variance. */
    private static double mean(String key, List<Integer> dims) {
        boolean scales = dims.size() == 1 && !key.endsWith("bias") && !key.endsWith("running_mean") && !key.equals("input");
        return scales ? 1 : 0;
    }

    private static long splitMix64(long seed) {
        long z = seed + STEP;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static long fnv1a64(String key) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}

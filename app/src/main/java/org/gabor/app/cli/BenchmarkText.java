package org.gabor.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.gabor.app.cli.output.TextTable;
import org.gabor.app.cli.output.TextTable.Align;
import org.gabor.app.runs.MetricText;
import org.gabor.engine.bench.BenchmarkResult;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.bench.LayerTime;
import org.gabor.engine.memory.Bytes;

/** Formats a benchmark's result as text and as JSON. */
record BenchmarkText(String network, BenchmarkSpec spec, BenchmarkResult result) {

    private static final double MILLIS = 1e3;
    private static final double MEGABYTE = 1e6;
    private static final double GIGA = 1e-9;

    /** The result as text. */
    List<String> lines() {
        TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        table.row("Path", "Layer", "Forward, ms", "Backward, ms", "Share of the step");
        result.layers().forEach(layer -> table.row(layer.path(), layer.type(), millis(layer.forwardSeconds()),
                spec.predict() ? "" : millis(layer.backwardSeconds()),
                MetricText.percent(layer.seconds() / result.stepSeconds())));
        return Stream.concat(Stream.of(
                "%s, batches of %d in %s, %s".formatted(network, spec.batch(), spec.precision().text(),
                        spec.predict() ? "prediction" : "training"),
                "%s images per second: %s ms per step, the median of %d".formatted(
                        MetricText.decimals(imagesPerSecond(), 1), millis(result.stepSeconds()), spec.steps()),
                "%s GFLOP/s, %s of this machine's peak of %s".formatted(MetricText.decimals(result.gflops(), 0),
                        MetricText.percent(result.shareOfLimit()), MetricText.decimals(result.limit() * GIGA, 0)),
                "%s of memory at peak".formatted(Bytes.text(result.peakBytes())), ""), table.lines().stream()).toList();
    }

    private static String millis(double seconds) {
        return MetricText.decimals(seconds * MILLIS, 2);
    }

    private double imagesPerSecond() {
        return spec.batch() / result.stepSeconds();
    }

    /** The result as JSON. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("network", network).put("batch", spec.batch())
                .put("precision", spec.precision().text()).put("images_per_second", imagesPerSecond())
                .put("gflops", result.gflops()).put("share_of_limit", result.shareOfLimit())
                .put("peak_memory_mb", result.peakBytes() / MEGABYTE);
        for (LayerTime layer : result.layers()) {
            json.withArray("layers").addObject().put("path", layer.path()).put("type", layer.type())
                    .put("forward_ms", layer.forwardSeconds() * MILLIS).put("backward_ms", layer.backwardSeconds() * MILLIS);
        }
        return json;
    }
}

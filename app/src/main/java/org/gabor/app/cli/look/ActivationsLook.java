package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.app.cli.output.TextTable;
import org.gabor.app.cli.output.TextTable.Align;
import org.gabor.app.look.MapTiles;
import org.gabor.app.look.TilePicture;
import org.gabor.app.look.TileScale;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.LayerStatistics;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.model.Node;

/**
 * Statistics of the layers' outputs.
 *
 * @param layer the only layer; empty for all
 */
record ActivationsLook(Optional<Node> layer, ClassChoice target) implements Look {

    @Override
    public Optional<String> problem(OutputFile.Format format) {
        return switch (format) {
            case JSON -> Optional.empty();
            case NPY, PNG -> layer.isPresent() ? Optional.empty()
                    : Optional.of("The activations of all layers don't fit one array or picture: choose one with --layer, or "
                            + "write a .json file.");
        };
    }

    @Override
    public LookReport look(LookSession session) {
        LayerStatistics seen = session.ask(new Probe.Activations(session.sample().input(), target));
        List<LayerStatistics.Layer> layers = seen.layers().stream()
                .filter(each -> layer.isEmpty() || layer.get().path().value().equals(each.path())).toList();
        return new LookReport(json(session, seen, layers), lines(session, seen, layers), () -> {
            FeatureMaps maps = maps(session);
            return new Npy(maps.shape(), maps.values());
        }, () -> new TilePicture(new MapTiles(maps(session), TileScale.EACH)).draw());
    }

    private FeatureMaps maps(LookSession session) {
        return session.ask(new Probe.Maps(session.sample().input(), layer.orElseThrow().path().value()));
    }

    private static ObjectNode json(LookSession session, LayerStatistics seen, List<LayerStatistics.Layer> layers) {
        ObjectNode json = ReportJson.of(session).put("class_index", seen.target().index());
        ReportJson.number(json, "logit", seen.target().logit());
        ReportJson.number(json, "probability", seen.target().probability());
        ArrayNode all = json.putArray("layers");
        for (LayerStatistics.Layer each : layers) {
            ObjectNode node = all.addObject().put("path", each.path()).put("type", each.type());
            ReportJson.shape(node, each.shape());
            ReportJson.statistics(node, each.values());
        }
        return json;
    }

    private List<String> lines(LookSession session, LayerStatistics seen, List<LayerStatistics.Layer> layers) {
        TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT,
                Align.RIGHT, Align.RIGHT);
        table.row("Path", "Layer", "Output", "Mean", "Std", "Min", "Max", "Zeros");
        for (LayerStatistics.Layer each : layers) {
            Statistics values = each.values();
            table.row(each.path(), each.type(), ReportText.dims(each.shape()), ReportText.number(values.mean()),
                    ReportText.number(values.std()), ReportText.number(values.min()), ReportText.number(values.max()),
                    String.format(Locale.ROOT, "%.1f %%", 100 * values.zeros()));
        }
        return Stream.concat(new ReportText(session).score(seen.target(), target).lines().stream(), table.lines().stream())
                .toList();
    }
}

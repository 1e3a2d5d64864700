package org.gabor.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gabor.app.editor.RowText;
import org.gabor.graph.compare.Block;
import org.gabor.graph.compare.ComparedNetwork;
import org.gabor.graph.compare.Comparison;
import org.gabor.graph.compare.Row;
import org.gabor.graph.compare.Totals;

/** A comparison as JSON: both networks' totals, and the rows with the paths of their blocks. Memory is in bytes. */
final class ComparisonJson {

    private ComparisonJson() {}

    static ObjectNode of(Comparison comparison) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        side(json.putObject("left"), comparison.left());
        side(json.putObject("right"), comparison.right());
        rows(json.putArray("rows"), comparison.rows());
        return json;
    }

    private static void side(ObjectNode json, ComparedNetwork side) {
        Totals totals = side.totals();
        json.put("network", side.name()).put("parameters", totals.parameters()).put("macs", totals.macs())
                .put("weights", totals.memory().weights()).put("training", totals.memory().training()).put("batch", Totals.BATCH)
                .put("depth", totals.depth());
    }

    private static void rows(ArrayNode json, List<Row> rows) {
        for (Row row : rows) {
            ObjectNode line = json.addObject().put("kind", RowText.kind(row));
            paths(line.putArray("left"), row.left());
            paths(line.putArray("right"), row.right());
            if (row instanceof Row.Changed changed) {
                ArrayNode settings = line.putArray("settings");
                changed.settings().forEach(setting -> settings.addObject()
                        .put("name", setting.name()).put("left", setting.left()).put("right", setting.right()));
                line.put("rewired", changed.inputsChanged());
                rows(line.putArray("rows"), changed.rows());
            }
        }
    }

    private static void paths(ArrayNode json, List<Block> blocks) {
        blocks.forEach(block -> json.add(block.path().value()));
    }
}

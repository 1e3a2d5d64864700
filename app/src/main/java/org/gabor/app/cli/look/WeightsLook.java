package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.gabor.app.look.FilterTiles;
import org.gabor.app.look.TilePicture;
import org.gabor.app.look.TileScale;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.model.Node;

/**
 * The filters of a convolution.
 *
 * @param chosen whether the layer was named; else it is the first convolution
 */
record WeightsLook(Node layer, boolean chosen) implements Look {

    @Override
    public Optional<String> problem(OutputFile.Format format) {
        return Optional.empty();
    }

    @Override
    public LookReport look(LookSession session) {
        FilterBank bank = session.ask(new Probe.Weights(layer.path().value()));
        List<Integer> shape = List.of(bank.filters(), bank.channels(), bank.height(), bank.width());
        Statistics values = Statistics.of(bank.values());
        ObjectNode json = ReportJson.of(session).put("probe", ProbeName.WEIGHTS.text()).put("layer", bank.path());
        ReportJson.shape(json, shape);
        ReportJson.statistics(json, values);
        ReportText text = new ReportText(session)
                .row("Layer", bank.path() + (chosen ? "" : ", the first convolution"))
                .row("Filters", "%d of %s".formatted(bank.filters(), ReportText.dims(shape.subList(1, shape.size()))))
                .row("Values", "%s to %s, mean %s, std %s".formatted(ReportText.number(values.min()),
                        ReportText.number(values.max()), ReportText.number(values.mean()), ReportText.number(values.std())));
        return new LookReport(json, text.lines(), () -> new Npy(shape, bank.values()),
                () -> new TilePicture(new FilterTiles(bank, TileScale.EACH)).draw());
    }
}

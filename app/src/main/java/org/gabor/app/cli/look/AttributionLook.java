package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.gabor.app.look.AttributionPicture;
import org.gabor.app.look.Picture;
import org.gabor.app.look.SignedMap;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * A map of what raises or lowers the score of a class.
 *
 * @param input shape of the network's input
 */
record AttributionLook<A extends Attribution>(AttributionMethod<A> method, ClassChoice target, Shape input) implements Look {

    @Override
    public Optional<String> problem(OutputFile.Format format) {
        return switch (format) {
            case JSON, NPY -> Optional.empty();
            case PNG -> input instanceof FeatureMap ? Optional.empty()
                    : Optional.of("Only maps of images are drawn, and the network takes %s: write a .npy file."
                            .formatted(input.text()));
        };
    }

    @Override
    public LookReport look(LookSession session) {
        A map = session.ask(method.probe(session.sample().input(), target));
        return new LookReport(json(session, map), text(session, map).lines(), () -> new Npy(map.shape(), map.values()),
                () -> picture(session.sample(), map));
    }

    private ObjectNode json(LookSession session, A map) {
        Statistics values = Statistics.of(map.values());
        ObjectNode json = ReportJson.of(session).put("probe", method.name().text())
                .put("class_index", map.target().index()).put("class", session.className(map.target().index()));
        ReportJson.number(json, "logit", map.target().logit());
        ReportJson.number(json, "probability", map.target().probability());
        json.put("layer", method.layer().orElse(null));
        ReportJson.shape(json, map.shape());
        ReportJson.number(json, "min", values.min());
        ReportJson.number(json, "max", values.max());
        method.addTo(json, map);
        return json;
    }

    private ReportText text(LookSession session, A map) {
        Statistics values = Statistics.of(map.values());
        ReportText text = new ReportText(session).score(map.target(), target).row("Probe", method.name().text());
        method.addTo(text, map);
        return text.row("Map", "%s, %s to %s".formatted(ReportText.dims(map.shape()), ReportText.number(values.min()),
                ReportText.number(values.max())));
    }

    private Picture picture(InputImage image, A map) {
        FeatureMap size = (FeatureMap) input;
        return new AttributionPicture(size, image.pixels(), SignedMap.of(map, size.height(), size.width()),
                AttributionPicture.OPACITY).draw();
    }
}

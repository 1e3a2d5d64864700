package org.gabor.app.view.start.timeline;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.view.start.card.CardQuantities;
import org.gabor.app.view.start.card.NetworkBuilds;
import org.gabor.app.view.theme.Colors;
import org.gabor.zoo.about.Accuracy;
import org.gabor.zoo.about.Architecture;

/** Depth and accuracy of networks over the years, one chart above the other; hovering reads both. */
public final class TimelinePane extends VBox {

    private static final String HINT =
            "Point at a network for its values, click to open it. The highest of each family is named.";

    private final ObjectProperty<Architecture> pointed = new SimpleObjectProperty<>();
    private final TimelineChart depth = new TimelineChart("timeline-depth", "Depth: layers with weights on the longest path",
            TimelineScale.DEPTH, this::dot);
    private final TimelineChart accuracy = new TimelineChart("timeline-accuracy",
            "Accuracy on ImageNet, top-1 in %", TimelineScale.ACCURACY, this::dot);
    private final Label readOut = new Label(HINT);
    private final NetworkBuilds images;
    private final Consumer<Architecture> open;

    public TimelinePane(NetworkBuilds images, Consumer<Architecture> open) {
        this.images = images;
        this.open = open;
        setId("timeline");
        getStyleClass().add("timeline");
        readOut.setId("timeline-read-out");
        readOut.getStyleClass().add("muted");
        VBox.setVgrow(depth, Priority.ALWAYS);
        VBox.setVgrow(accuracy, Priority.ALWAYS);
        getChildren().addAll(depth, accuracy, readOut);
        pointed.subscribe(now -> {
            readOut.setText(now == null ? HINT : words(now));
            depth.point(now);
            accuracy.point(now);
        });
    }

    /** Shows these networks; their depths are computed when the timeline is first seen. */
    public void show(List<Architecture> networks, Colors colors) {
        depth.show(networks, colors);
        accuracy.show(networks, colors);
        for (Architecture network : networks) {
            images.depth(network, layers -> depth.put(network, layers));
            network.published().accuracyOnImageNet().ifPresent(percent -> accuracy.put(network, percent));
        }
    }

    private TimelineDot dot(Architecture network) {
        TimelineDot dot = new TimelineDot(network, () -> open.accept(network));
        dot.setAccessibleText(words(network));
        dot.hoverProperty().subscribe(over -> point(network, over));
        dot.focusedProperty().subscribe(focused -> point(network, focused));
        return dot;
    }

    private void point(Architecture network, boolean on) {
        if (on) {
            pointed.set(network);
        } else if (pointed.get() == network) {
            pointed.set(null);
        }
    }

    private String words(Architecture network) {
        String layers = depth.value(network).map(", %.0f layers deep"::formatted).orElse("");
        return "%s, %d: %s parameters%s%s".formatted(network.title(), network.paper().year(),
                CardQuantities.parameters(network.published().parameters()), layers,
                network.published().accuracy().map(known -> ", " + CardQuantities.percent(known.percent()) + " on " + known.on())
                        .orElse(""));
    }
}

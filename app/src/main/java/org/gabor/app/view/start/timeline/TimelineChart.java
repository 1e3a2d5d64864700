package org.gabor.app.view.start.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;
import org.gabor.app.geom.Rect;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.Fonts;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;

/** One quantity of the networks over the years: a dot each; the highest of a family is larger and has the family's name. */
final class TimelineChart extends Pane {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final double LEFT = 44;
    private static final double TOP = 36;
    private static final double BOTTOM = 24;
    /** The maximum height of a name above the highest line. */
    private static final double NAME_ABOVE = 12;

    private final TimelineScale scale;
    private final Function<Architecture, TimelineDot> dots;
    private final Canvas back = new Canvas();
    private final Label title = new Label();
    private final Pane marks = new Pane();
    private final TimelineNames names = new TimelineNames();
    private final Map<Architecture, Double> values = new HashMap<>();
    private List<Architecture> networks = List.of();
    private YearAxis years = YearAxis.of(Stream.of());
    private final Map<Architecture, TimelineDot> placed = new HashMap<>();
    private Colors colors;
    /** Whether the drawing is outdated. */
    private boolean stale = true;

    /** @param dots creates the dot of a network */
    TimelineChart(String id, String heading, TimelineScale scale, Function<Architecture, TimelineDot> dots) {
        this.scale = scale;
        this.dots = dots;
        setId(id);
        title.setText(heading);
        title.getStyleClass().add("strong");
        title.relocate(0, 4);
        marks.setPickOnBounds(false);
        getChildren().addAll(back, title, names, marks);
        setMinSize(0, 120);
        setPrefSize(0, 300);
        widthProperty().subscribe(() -> stale = true);
        heightProperty().subscribe(() -> stale = true);
    }

    void show(List<Architecture> shown, Colors colors) {
        this.networks = shown;
        this.colors = colors;
        years = YearAxis.of(shown.stream().map(network -> network.paper().year()));
        change();
    }

    void put(Architecture network, double value) {
        values.put(network, value);
        change();
    }

    /** Highlights the network under the pointer, if it has a dot here. */
    void point(Architecture pointed) {
        placed.forEach((network, dot) -> dot.pseudoClassStateChanged(POINTED, network == pointed));
    }

    private void change() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        title.autosize();
        if (stale && colors != null) {
            stale = false;
            back.setWidth(getWidth());
            back.setHeight(getHeight());
            paintAxes(back.getGraphicsContext2D());
            placeMarks();
        }
    }

    private double x(double share) {
        return LEFT + share * (getWidth() - LEFT);
    }

    private double y(double value) {
        double height = getHeight() - TOP - BOTTOM;
        return TOP + height * (1 - scale.place(value));
    }

    private void paintAxes(GraphicsContext g) {
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(Fonts.regular(11));
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        g.setStroke(colors.grid());
        g.setFill(colors.muted());
        g.setTextAlign(TextAlignment.RIGHT);
        for (int tick : scale.ticks()) {
            double y = Math.round(y(tick)) + 0.5;
            g.strokeLine(LEFT, y, getWidth(), y);
            g.fillText("" + tick, LEFT - 8, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        double bottom = getHeight() - BOTTOM;
        for (int year : years.years()) {
            double left = Math.round(x(years.start(year))) + 0.5;
            double middle = x(years.place(year, 0, 1));
            g.strokeLine(left, TOP, left, bottom);
            g.fillText("" + year, middle, bottom + 14);
            if (years.isAfterGap(year)) {
                gap(g, left, bottom);
            }
        }
    }

    /** Two strokes through the foot of the line, which mark omitted years. */
    private void gap(GraphicsContext g, double x, double y) {
        g.setStroke(colors.edge());
        g.strokeLine(x - 5, y + 18, x - 1, y + 8);
        g.strokeLine(x, y + 18, x + 4, y + 8);
        g.setStroke(colors.grid());
    }

    private void placeMarks() {
        placed.keySet().retainAll(networks);
        List<Rect> taken = new ArrayList<>();
        List<Architecture> known = networks.stream().filter(values::containsKey).toList();
        // Uses all networks, whether their value is known yet or not, so that a family is at the same place in both charts.
        Map<Integer, List<Family>> families = networks.stream().collect(Collectors.groupingBy(network -> network.paper().year(),
                Collectors.mapping(Architecture::family, Collectors.collectingAndThen(Collectors.toList(),
                        all -> all.stream().distinct().toList()))));
        for (Architecture network : known) {
            List<Family> beside = families.get(network.paper().year());
            double x = x(years.place(network.paper().year(), beside.indexOf(network.family()), beside.size()));
            TimelineDot dot = placed.computeIfAbsent(network, dots);
            dot.setNamed(highest(known, network.family()) == network);
            dot.place(x, y(values.get(network)));
            taken.add(dot.box());
        }
        List<TimelineDot> shown = known.stream().map(placed::get).sorted(Comparator.comparing(TimelineDot::isNamed)).toList();
        // Keeps existing dots, because one of them may have the focus.
        if (!marks.getChildren().equals(shown)) {
            marks.getChildren().setAll(shown);
        }
        names.show(shown.stream().filter(TimelineDot::isNamed).toList(), taken,
                new Rect(LEFT, TOP - NAME_ABOVE, getWidth() - LEFT, getHeight() - TOP + NAME_ABOVE));
    }

    /** The family's network with the highest value; the earlier one if two are equal. */
    private Architecture highest(List<Architecture> known, Family family) {
        return known.stream().filter(network -> network.family() == family)
                .reduce((a, b) -> values.get(b) > values.get(a) ? b : a).orElseThrow();
    }

    /** The chart's text about a network, if there is one. */
    Optional<Double> value(Architecture network) {
        return Optional.ofNullable(values.get(network));
    }
}

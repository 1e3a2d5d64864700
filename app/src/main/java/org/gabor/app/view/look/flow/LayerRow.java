package org.gabor.app.view.look.flow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.face.Face;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.look.flow.Finding;
import org.gabor.app.look.flow.FlowFix;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.FamilyStyle;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.look.FlowRow;
import org.gabor.engine.probe.Distributions.Running;
import org.gabor.engine.probe.Distributions.Weights;
import org.gabor.engine.probe.FiredUnits;
import org.gabor.engine.probe.Spread;

/** One layer: its name, histograms, update ratio, dead units, batch norm, and what is wrong with it. */
final class LayerRow extends HBox {

    static final double GAP = 10;

    private static final double RUN_HEIGHT = 26;
    /** A histogram's axis reaches this many times as far as the outer quantiles. */
    private static final double REACH = 1.6;

    private final FlowRow row;

    /** @param columns what is shown, in order */
    LayerRow(FlowRow row, List<Column> columns, Predicate<FlowFix> applies, Consumer<FlowFix> fix) {
        super(GAP);
        this.row = row;
        getStyleClass().add("flow-row");
        for (Column column : columns) {
            Region cell = switch (column) {
                case LAYER -> layer();
                case WEIGHTS -> histograms(Weights::values);
                case GRADIENTS -> histograms(Weights::gradients);
                case RATIO -> ratios();
                case DEAD -> dead();
                case MEAN -> running(norm -> range(norm.leastMean(), norm.mostMean()));
                case VARIANCE -> running(norm -> range(norm.leastVariance(), norm.mostVariance()));
                case SPEED -> row.finding().map(found -> finding(found, applies, fix)).orElseGet(this::speed);
            };
            fit(cell, column);
            getChildren().add(cell);
        }
    }

    /** Sets the width of a cell. */
    static void fit(Region cell, Column column) {
        if (column.width() > 0) {
            cell.setMinWidth(column.width());
            cell.setPrefWidth(column.width());
            cell.setMaxWidth(column.width());
        } else {
            cell.setMinWidth(0);
            cell.setPrefWidth(160);
            HBox.setHgrow(cell, Priority.ALWAYS);
        }
    }

    private Region layer() {
        Face face = LayerFace.of(row.node().layer());
        StackPane icon = new StackPane(Icons.of(face.icon(), 14));
        icon.getStyleClass().addAll("tile", FamilyStyle.of(face.family()));
        icon.setMinSize(24, 24);
        icon.setMaxSize(24, 24);
        String chain = row.following().stream().map(node -> node.label()).collect(Collectors.joining(", "));
        VBox text = new VBox(small(row.name(), "medium"), small(face.caption().details(), "caption", "muted"),
                small(chain, "caption", "flow-chain"));
        text.setAlignment(Pos.CENTER_LEFT);
        HBox box = new HBox(8, icon, text);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Label small(String text, String... styles) {
        Label label = Controls.label(text, styles);
        label.setMinWidth(0);
        Controls.show(label, !text.isEmpty());
        return label;
    }

    private Region histograms(Function<Weights, Spread> kind) {
        List<Spread> spreads =
                Stream.concat(row.own().histograms().stream(), row.other().flatMap(FlowRow.OfRun::histograms).stream())
                        .map(kind).toList();
        double reach = REACH * spreads.stream().mapToDouble(LayerRow::reach).max().orElse(0);
        VBox box = runs(run -> run.histograms().map(kind), (spread, style) -> new HistogramBars(spread, style, reach,
                Column.WEIGHTS.width() - 8, RUN_HEIGHT - 4));
        box.getChildren().add(Controls.label(reach > 0 ? "±" + FlowText.norm(reach) : "", "caption", "muted"));
        return box;
    }

    private static double reach(Spread spread) {
        return spread.quantiles().isEmpty() ? 0
                : Math.max(Math.abs(spread.quantiles().getFirst()), Math.abs(spread.quantiles().getLast()));
    }

    private Region ratios() {
        return runs(run -> Optional.of(run.log10Ratio()),
                (log10, style) -> new RatioTrack(log10, style, Column.RATIO.width(), RUN_HEIGHT));
    }

    private Region dead() {
        boolean known = row.own().dead().isPresent() || row.other().flatMap(FlowRow.OfRun::dead).isPresent();
        return known ? runs(run -> Optional.of(run.dead()), (dead, style) -> dead.<Node>map(units -> dead(units, style))
                .orElseGet(() -> unknown(style))) : lines(small("–", "caption", "muted"));
    }

    private static HBox dead(FiredUnits.Layer units, RunStyle style) {
        ProgressBar bar = new ProgressBar(units.share());
        bar.getStyleClass().addAll("flow-dead", style.style());
        bar.setPrefWidth(38);
        Label share = small(String.format(Locale.ROOT, "%.1f %%", 100 * units.share()), "caption");
        share.getStyleClass().add("flow-dead-" + style.style());
        HBox line = new HBox(6, bar, share);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label unknown(RunStyle style) {
        Label dash = small("–", "caption", "muted", "flow-dead-" + style.style());
        dash.setTooltip(new Tooltip(switch (style) {
            case OWN -> "Not counted yet";
            case OTHER -> "Counted only if the compared run has the same network and data, and has kept weights";
        }));
        return dash;
    }

    private Region running(Function<Running, String> text) {
        VBox box = runs(run -> run.running().map(text), (range, style) -> Controls.label(range, "caption", style.style()));
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(small("–", "caption", "muted"));
        }
        return box;
    }

    private static String range(double least, double most) {
        return FlowText.norm(least) + " to " + FlowText.norm(most);
    }

    private Region speed() {
        return lines(small(row.speed(), "dense", "muted"));
    }

    private static Region finding(Finding found, Predicate<FlowFix> applies, Consumer<FlowFix> fix) {
        Label headline = small(found.headline(), "dense", "mistake");
        headline.setId("flow-finding");
        HBox fixes = new HBox(6);
        found.fixes().stream().filter(applies).forEach(change -> fixes.getChildren().add(button(change, fix)));
        VBox box = lines(headline, small(found.reason(), "dense"));
        box.getChildren().add(fixes);
        return box;
    }

    private static Button button(FlowFix fix, Consumer<FlowFix> apply) {
        Button button = new Button(fix.title());
        button.setId("flow-fix-" + fix.title().replaceAll("\\W+", "-").toLowerCase(Locale.ROOT));
        button.getStyleClass().add("small");
        button.setMinWidth(0);
        button.setOnAction(_ -> apply.accept(fix));
        return button;
    }

    private static VBox lines(Node... lines) {
        VBox box = new VBox(1, lines);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private interface Drawing<T> {
        Node of(T value, RunStyle style);
    }

    /** A line for each run. */
    private <T> VBox runs(Function<FlowRow.OfRun, Optional<T>> value, Drawing<T> drawing) {
        VBox box = lines();
        value.apply(row.own()).ifPresent(own -> box.getChildren().add(drawing.of(own, RunStyle.OWN)));
        row.other().flatMap(value).ifPresent(other -> box.getChildren().add(drawing.of(other, RunStyle.OTHER)));
        return box;
    }
}

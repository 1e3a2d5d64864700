package org.gabor.app.vm.look;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.ApplyFix;
import org.gabor.app.look.flow.FlowFix;
import org.gabor.app.runs.FlowHistory;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.vm.NextRun;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.run.RunSummary;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** How gradients flow through the layers of a run, and of a second one. */
public final class FlowModel {

    /** The steps whose gradients are shown. */
    public enum Period { FIRST_STEPS, NOW }

    private final LookModel look;
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.FIRST_STEPS);
    private final ObjectProperty<Optional<Path>> compared = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<FlowRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final DeadUnits dead;
    private Object seen = List.of();
    private Optional<Path> shownRun = Optional.empty();
    private boolean shown;

    public FlowModel(LookModel look) {
        this.look = look;
        dead = new DeadUnits(look, this::refresh);
        look.subjectProperty().subscribe(_ -> {
            findRival();
            refresh();
        });
        look.networkProperty().subscribe((_, _) -> refresh());
        period.subscribe((_, _) -> refresh());
        compared.subscribe((_, _) -> refresh());
        look.training().frameProperty().subscribe((_, _) -> refresh());
    }

    /** Nothing is read and nothing is asked while the tab is hidden. */
    public void show(boolean visible) {
        shown = visible;
        if (compared.get().isEmpty()) {
            compared.set(rival());
        }
        refresh();
    }

    /** Another epoch of the same run keeps the rival that a person has chosen. */
    private void findRival() {
        if (!run().equals(shownRun)) {
            shownRun = run();
            compared.set(rival());
        }
    }

    /** The newest other run of a network with the same name. */
    private Optional<Path> rival() {
        return run().flatMap(own -> summary(own).flatMap(summary -> rivals().stream()
                .filter(other -> other.network().equals(summary.network())).map(RunSummary::folder).findFirst()));
    }

    /** The runs to compare with, the newest first. */
    public List<RunSummary> rivals() {
        return look.training().library().runs().stream()
                .filter(summary -> !run().equals(Optional.of(summary.folder()))).toList();
    }

    private void refresh() {
        if (!shown) {
            return;
        }
        dead.ask(compared.get());
        Optional<RunCurves> own = curves();
        Optional<RunCurves> other = compared.get().map(look.training().library()::curves);
        List<Object> now = List.of(look.subjectProperty().get(), network(), own, own.map(run -> run.flow().version()), other,
                other.map(run -> run.flow().version()), period.get(), dead.own(), dead.other());
        if (!now.equals(seen)) {
            seen = now;
            rows.set(network().flatMap(graph -> own.map(run -> new FlowRows(graph, run,
                    other.filter(rival -> !rival.flow().isEmpty()), dead.own(), dead.other(), period.get()).all()))
                    .orElse(List.of()));
        }
    }

    private Optional<RunCurves> curves() {
        return run().map(look.training().library()::curves);
    }

    private Optional<Graph> network() {
        return look.networkProperty().get().map(Inference::graph);
    }

    // ---- fixes

    /** Changes the open network, or the recipe of the next run. */
    public void apply(FlowFix fix) {
        switch (fix) {
            case FlowFix.OfNetwork change -> {
                Graph before = look.editor().document().graph();
                look.editor().apply(new ApplyFix(change.title(), change::change));
                look.editor().select(Selection.of(changed(before, look.editor().document().graph())));
            }
            case FlowFix.LowerRate _ -> lowerRate();
        }
    }

    private static Set<NodeId> changed(Graph before, Graph after) {
        return after.nodes().values().stream().filter(node -> !Objects.equals(before.nodes().get(node.id()), node))
                .map(Node::id).collect(Collectors.toSet());
    }

    /** Whether the fix still changes something. */
    public boolean applies(FlowFix fix) {
        return switch (fix) {
            case FlowFix.OfNetwork change -> {
                Graph open = look.editor().document().graph();
                yield !change.change(open).equals(open);
            }
            case FlowFix.LowerRate _ -> next().recipe().isPresent();
        };
    }

    private void lowerRate() {
        next().recipe().ifPresent(recipe -> {
            double tenth = BigDecimal.valueOf(recipe.learningRate()).movePointLeft(1).doubleValue();
            ObjectProperty<RecipeDraft> draft = next().draftProperty();
            draft.set(draft.get().with(OptimizerSpec.LEARNING_RATE, OptimizerSpec.LEARNING_RATE.range().format(tenth)));
        });
    }

    private NextRun next() {
        return look.training().next();
    }

    // ---- reading

    /** The layers with weights, in order; empty if the weights are of no run, or of one that recorded no gradients. */
    public ReadOnlyObjectProperty<List<FlowRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** The second run. */
    public ObjectProperty<Optional<Path>> comparedProperty() {
        return compared;
    }

    /** The run that is looked at. */
    public Optional<Path> run() {
        return look.subjectProperty().get().flatMap(Subject::run);
    }

    /** The title of a run: {@code Run 2}. */
    public String title(Path run) {
        return summary(run).map(RunSummary::title).orElse("");
    }

    private Optional<RunSummary> summary(Path run) {
        return look.training().library().find(run);
    }

    /** How many of the first steps the run has recorded. */
    public int firstSteps() {
        return curves().map(run -> run.flow().firstSteps()).orElse(0);
    }

    /** How the selected layer's weights and gradients were distributed over time. */
    public List<FlowHistory.Moment> moments() {
        return look.layerProperty().get().flatMap(node -> curves().map(run -> run.flow().moments(node.path().value())))
                .orElse(List.of());
    }

    /** The layer and the weights that all tabs share. */
    public LookModel look() {
        return look;
    }
}

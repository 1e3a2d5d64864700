package org.gabor.app.vm;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.app.fx.FxThread;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.compare.Comparison;
import org.gabor.graph.compare.Row;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** The comparison of two networks, computed off JavaFX's thread, and the selected row. */
public final class CompareModel {

    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Row>> row = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty differencesOnly = new SimpleBooleanProperty();
    /** The requested networks; a pending older comparison is discarded. */
    private final AtomicReference<List<Graph>> wanted = new AtomicReference<>(List.of());

    /** Compares two networks; {@link #comparisonProperty()} is empty until the result is there. */
    public void compare(Graph left, Graph right) {
        List<Graph> both = List.of(left, right);
        wanted.set(both);
        row.set(Optional.empty());
        comparison.set(Optional.empty());
        Thread.ofVirtual().name("comparison").start(() -> {
            Comparison done = Comparison.of(Inference.infer(left), Inference.infer(right));
            FxThread.run(() -> {
                if (wanted.get() == both) {
                    comparison.set(Optional.of(done));
                }
            });
        });
    }

    /** Swaps the networks. */
    public void swap() {
        List<Graph> both = wanted.get();
        if (!both.isEmpty()) {
            compare(both.getLast(), both.getFirst());
        }
    }

    /** The left network, if there is one. */
    public Optional<Graph> left() {
        return wanted.get().stream().findFirst();
    }

    /** The layers of the selected row: those of the left network, and those of the right one. */
    public Set<NodeId> chosen(boolean left) {
        Stream<NodeId> nodes = row.get().stream().flatMap(chosen -> (left ? chosen.left() : chosen.right()).stream())
                .flatMap(block -> block.nodes().stream());
        return new HashSet<>(nodes.toList());
    }

    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Row>> rowProperty() {
        return row;
    }

    /** Whether unchanged rows are hidden. */
    public BooleanProperty differencesOnlyProperty() {
        return differencesOnly;
    }
}

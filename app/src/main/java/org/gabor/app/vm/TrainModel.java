package org.gabor.app.vm;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.gabor.app.runs.Progress;
import org.gabor.app.runs.SessionState;
import org.gabor.graph.analysis.Inference;

/** The one observable state of training: what the header, the status bar and the Train place show and do. */
public final class TrainModel implements AutoCloseable {

    private final ReadOnlyObjectWrapper<SessionState> state = new ReadOnlyObjectWrapper<>(SessionState.IDLE);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyStringWrapper worker = new ReadOnlyStringWrapper("No worker");
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dataTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dataDetail = new ReadOnlyStringWrapper("");
    private final ObservableValue<Inference> network;

    /** @param network the open document's network, which {@link #start()} trains */
    public TrainModel(ObservableValue<Inference> network) {
        this.network = network;
    }

    /** Trains the open network by the recipe; does nothing while {@link #blockedProperty()} says why not. */
    public void start() {
    }

    public void pause() {
    }

    /** Goes on after a pause. */
    public void resume() {
    }

    /** Ends the run after a checkpoint. */
    public void stop() {
    }

    /** Ends the worker process; safe to call at any time. */
    @Override
    public void close() {
    }

    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The worker and its memory: "Worker training, 1.9 GB". */
    public ReadOnlyStringProperty workerProperty() {
        return worker.getReadOnlyProperty();
    }

    /** Why {@link #start()} would do nothing, in one sentence; empty where it trains. */
    public ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /** The data set of the next run: "Fashion-MNIST". */
    public ReadOnlyStringProperty dataTitleProperty() {
        return dataTitle.getReadOnlyProperty();
    }

    /** Its images: "1×28×28, 10 classes". */
    public ReadOnlyStringProperty dataDetailProperty() {
        return dataDetail.getReadOnlyProperty();
    }
}

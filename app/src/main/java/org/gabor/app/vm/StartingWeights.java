package org.gabor.app.vm;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.recipe.StartWeights;
import org.gabor.app.runs.recipe.WeightsFile;

/** The content of the chosen weights file; read off JavaFX's thread, to which everything else belongs. */
final class StartingWeights {

    private final ReadOnlyObjectWrapper<WeightsFile> file = new ReadOnlyObjectWrapper<>(new WeightsFile.Unread());
    private Optional<StartWeights> chosen = Optional.empty();

    StartingWeights(ObservableValue<Optional<StartWeights>> choice) {
        choice.subscribe(this::read);
    }

    private void read(Optional<StartWeights> weights) {
        chosen = weights;
        file.set(new WeightsFile.Unread());
        weights.ifPresent(start -> Thread.ofVirtual().name("weights").start(() -> {
            WeightsFile read = WeightsFile.read(start.file());
            FxThread.run(() -> {
                if (chosen.equals(weights)) {
                    file.set(read);
                }
            });
        }));
    }

    ReadOnlyObjectProperty<WeightsFile> fileProperty() {
        return file.getReadOnlyProperty();
    }
}

package org.gabor.app.vm;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.recipe.FolderContents;
import org.gabor.app.runs.recipe.FolderState;
import org.gabor.app.runs.recipe.FolderState.Found;
import org.gabor.app.runs.recipe.FolderState.Searching;
import org.gabor.app.runs.recipe.FolderState.Unnamed;
import org.gabor.app.runs.recipe.FolderState.Unusable;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.FolderOptions;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.run.UserFolders;

/** The folder of images for the next run. It is scanned off JavaFX's thread; everything else belongs to JavaFX's thread. */
public final class ImageFolder {

    private final ReadOnlyObjectWrapper<FolderState> state = new ReadOnlyObjectWrapper<>(new Unnamed());
    /** The current scan; an older one stops at its next progress event. */
    private final AtomicReference<Path> wanted = new AtomicReference<>();

    ImageFolder() {
    }

    public ReadOnlyObjectProperty<FolderState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Scans a folder. */
    public void choose(Path folder) {
        wanted.set(folder);
        state.set(new Searching(folder, "Looking through " + folder.getFileName()));
        Thread.ofVirtual().name("image-folder").start(() -> {
            FolderState found = search(folder);
            FxThread.run(() -> {
                if (wanted.compareAndSet(folder, null)) {
                    state.set(found);
                }
            });
        });
    }

    /** Cancels the scan. */
    public void cancel() {
        if (wanted.getAndSet(null) != null) {
            state.set(new Unnamed());
        }
    }

    private FolderState search(Path folder) {
        try {
            return new Found(folder, FolderContents.of(folder, DataCatalog.open(
                    DataReference.images(folder.toString(), FolderOptions.DEFAULT), UserFolders.data(),
                    activity -> goesOn(folder, activity))));
        } catch (DataException e) {
            return new Unusable(folder, e.getMessage());
        }
    }

    private boolean goesOn(Path folder, String activity) {
        FxThread.run(() -> {
            if (folder.equals(wanted.get())) {
                state.set(new Searching(folder, activity));
            }
        });
        return !folder.equals(wanted.get());
    }
}

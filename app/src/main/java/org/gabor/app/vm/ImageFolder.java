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
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.FolderOptions;
import org.gabor.engine.run.UserFolders;

/** The folder of images that the next run may learn from. It is looked through off JavaFX's thread, to which all else belongs. */
public final class ImageFolder {

    private final ReadOnlyObjectWrapper<FolderState> state = new ReadOnlyObjectWrapper<>(new Unnamed());
    /** The search under way; an older one ends at its next word. */
    private final AtomicReference<Path> wanted = new AtomicReference<>();

    ImageFolder() {
    }

    public ReadOnlyObjectProperty<FolderState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Looks through a folder. */
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

    /** Gives up the search under way. */
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

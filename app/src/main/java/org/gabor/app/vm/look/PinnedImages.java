package org.gabor.app.vm.look;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gabor.engine.probe.InputImage;

/** Images that are kept at hand, whichever weights, epoch or tab is shown. */
public final class PinnedImages {

    /** The number of images that are kept; another one replaces the oldest. */
    public static final int MOST = 8;

    /** A kept image. */
    public record Pinned(ImageChoice choice, InputImage image) {}

    private final LookModel look;
    private final ObservableList<Pinned> images = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Pinned>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Pinned> seen = Optional.empty();

    public PinnedImages(LookModel look) {
        this.look = look;
        images.addListener((InvalidationListener) _ -> refresh());
        // A choice may never be seen, as a file that is not an image; an image that arrives is that of the latest choice.
        look.imageProperty().subscribe(image -> {
            seen = image.map(now -> new Pinned(look.imageChoiceProperty().get(), now));
            refresh();
        });
    }

    /** Keeps the image that is seen, or no longer. */
    public void toggle() {
        shown.get().ifPresentOrElse(images::remove, () -> seen.ifPresent(images::add));
        if (images.size() > MOST) {
            images.removeFirst();
        }
    }

    /** Shows a kept image. */
    public void show(Pinned image) {
        look.imageChoiceProperty().set(image.choice());
    }

    private void refresh() {
        shown.set(seen.flatMap(now -> images.stream().filter(kept -> kept.choice().equals(now.choice())).findFirst()));
    }

    /** The kept images, the oldest first. */
    public ObservableList<Pinned> images() {
        return images;
    }

    /** The kept image that is seen. */
    public ReadOnlyObjectProperty<Optional<Pinned>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}

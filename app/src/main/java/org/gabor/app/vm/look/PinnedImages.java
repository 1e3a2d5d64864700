package org.gabor.app.vm.look;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gabor.engine.probe.InputImage;

/** Images that are kept at hand, whichever weights, epoch or tab is shown. */
public final class PinnedImages {

    /** The number of images that are kept; another one replaces the oldest. */
    public static final int MOST = 6;

    /** A kept image. */
    public record Pinned(ImageChoice choice, InputImage image) {}

    private final LookModel look;
    private final ObservableList<Pinned> images = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();

    public PinnedImages(LookModel look) {
        this.look = look;
        images.addListener((InvalidationListener) _ -> refresh());
        look.imageChoiceProperty().subscribe(_ -> refresh());
    }

    /** Keeps the shown image, or no longer. */
    public void toggle() {
        if (pinned.get()) {
            images.removeIf(this::isShown);
        } else {
            look.imageProperty().get().ifPresent(image -> images.add(new Pinned(look.imageChoiceProperty().get(), image)));
            if (images.size() > MOST) {
                images.removeFirst();
            }
        }
    }

    /** Shows a kept image. */
    public void show(Pinned image) {
        look.imageChoiceProperty().set(image.choice());
    }

    private boolean isShown(Pinned image) {
        return image.choice().equals(look.imageChoiceProperty().get());
    }

    private void refresh() {
        pinned.set(images.stream().anyMatch(this::isShown));
    }

    /** The kept images, the oldest first. */
    public ObservableList<Pinned> images() {
        return images;
    }

    /** The kept image that is shown. */
    public Optional<Pinned> shown() {
        return images.stream().filter(this::isShown).findFirst();
    }

    /** Whether the shown image is kept. */
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }
}

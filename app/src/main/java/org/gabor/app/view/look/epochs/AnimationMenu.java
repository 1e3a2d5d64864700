package org.gabor.app.view.look.epochs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.gabor.app.animation.FilterFrame;
import org.gabor.app.animation.GifFile;
import org.gabor.app.animation.PngFolder;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.look.EpochsModel;
import org.gabor.app.vm.look.KeptEpoch;

/** Saves animations of the epochs: of the first layer's filters, or of the tab as it is seen. */
public final class AnimationMenu extends MenuButton {

    private final EpochsModel model;
    private final Node tab;
    private final AnimationWriter writer;

    /**
     * @param tab what an animation of the tab shows
     * @param askForGif asks for a file, with a suggested name; empty if the user cancels
     * @param askForFolder asks for a new folder, likewise
     * @param notice says what was saved, or why not
     */
    public AnimationMenu(EpochsModel model, Node tab, Function<String, Optional<Path>> askForGif,
                         Function<String, Optional<Path>> askForFolder, Label notice) {
        this.model = model;
        this.tab = tab;
        writer = new AnimationWriter(notice);
        setId("look-animation");
        setAccessibleText("Save the epochs as an animation");
        setTooltip(new Tooltip("Save the epochs as an animation"));
        getStyleClass().addAll("icon-button", "small", "line");
        setGraphic(Icons.of("download", 14));
        MenuItem filtersGif =
                item("look-animation-filters-gif", "Filters as an animated GIF…", () -> askForGif.apply("filters.gif"),
                        file -> saveFilters(GifFile::new, file));
        MenuItem filtersPng = item("look-animation-filters-png", "Filters as PNG images…", () -> askForFolder.apply("filters"),
                folder -> saveFilters(PngFolder::new, folder));
        getItems().setAll(filtersGif, filtersPng, new SeparatorMenuItem(),
                item("look-animation-tab-gif", "This tab as an animated GIF…", () -> askForGif.apply("epochs.gif"),
                        file -> saveTab(GifFile::new, file)),
                item("look-animation-tab-png", "This tab as PNG images…", () -> askForFolder.apply("epochs"),
                        folder -> saveTab(PngFolder::new, folder)));
        setOnShowing(_ -> {
            boolean none = withFilters().isEmpty();
            filtersGif.setDisable(none);
            filtersPng.setDisable(none);
        });
    }

    private static MenuItem item(String id, String text, Supplier<Optional<Path>> ask, Consumer<Path> save) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> ask.get().ifPresent(save));
        return item;
    }

    private List<KeptEpoch> withFilters() {
        return model.epochsProperty().get().stream().filter(epoch -> epoch.filters().isPresent()).toList();
    }

    private void saveFilters(AnimationWriter.Format format, Path target) {
        List<KeptEpoch> epochs = withFilters();
        double last = Math.max(1, epochs.getLast().number());
        writer.open(format, target);
        epochs.forEach(epoch -> writer.add(() -> new FilterFrame(epoch.filters().orElseThrow(), epoch.number() / last).draw()));
        writer.finish();
    }

    private void saveTab(AnimationWriter.Format format, Path target) {
        writer.open(format, target);
        new TabRecording(model, tab, writer).record();
    }
}

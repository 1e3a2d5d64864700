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
import org.gabor.app.film.FilterFrame;
import org.gabor.app.film.GifFile;
import org.gabor.app.film.PngFolder;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.look.EpochsModel;
import org.gabor.app.vm.look.KeptEpoch;

/** Saves films of the epochs: of the first layer's filters, or of the tab as it is seen. */
public final class FilmMenu extends MenuButton {

    private final EpochsModel model;
    private final Node tab;
    private final FilmRoom room;

    /**
     * @param tab what a film of the tab shows
     * @param askForGif asks for a file, with a suggested name; empty if the user cancels
     * @param askForFolder asks for a new folder, likewise
     * @param notice says what was saved, or why not
     */
    public FilmMenu(EpochsModel model, Node tab, Function<String, Optional<Path>> askForGif,
                    Function<String, Optional<Path>> askForFolder, Label notice) {
        this.model = model;
        this.tab = tab;
        room = new FilmRoom(notice);
        setId("look-film");
        setAccessibleText("Save the epochs as a film");
        setTooltip(new Tooltip("Save the epochs as a film"));
        getStyleClass().addAll("icon-button", "small", "line");
        setGraphic(Icons.of("film", 14));
        MenuItem filtersGif = item("look-film-filters-gif", "Filters as an animated GIF…", () -> askForGif.apply("filters.gif"),
                file -> saveFilters(GifFile::new, file));
        MenuItem filtersPng = item("look-film-filters-png", "Filters as PNG images…", () -> askForFolder.apply("filters"),
                folder -> saveFilters(PngFolder::new, folder));
        getItems().setAll(filtersGif, filtersPng, new SeparatorMenuItem(),
                item("look-film-tab-gif", "This tab as an animated GIF…", () -> askForGif.apply("epochs.gif"),
                        file -> saveTab(GifFile::new, file)),
                item("look-film-tab-png", "This tab as PNG images…", () -> askForFolder.apply("epochs"),
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

    private void saveFilters(FilmRoom.Format format, Path target) {
        List<KeptEpoch> epochs = withFilters();
        double last = Math.max(1, epochs.getLast().number());
        room.open(format, target);
        epochs.forEach(epoch -> room.add(() -> new FilterFrame(epoch.filters().orElseThrow(), epoch.number() / last).draw()));
        room.finish();
    }

    private void saveTab(FilmRoom.Format format, Path target) {
        room.open(format, target);
        new TabFilm(model, tab, room).record();
    }
}

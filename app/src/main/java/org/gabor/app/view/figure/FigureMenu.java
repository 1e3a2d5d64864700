package org.gabor.app.view.figure;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.Duration;
import org.gabor.app.figure.Figure;
import org.gabor.app.view.theme.Icons;

/** Saves a figure as a PNG image at twice its size, as SVG or as PDF, or copies it. */
public final class FigureMenu extends MenuButton {

    private static final double SCALE = 2;
    private static final Duration NOTICE = Duration.seconds(8);

    private final Node figure;
    private final Supplier<String> title;
    private final List<Node> hidden;
    private final Label notice;
    private final PauseTransition fading = new PauseTransition(NOTICE);

    /**
     * @param figure what is saved
     * @param title of the figure, from which its file's name is made
     * @param hidden the parts of it that aren't saved, such as buttons
     * @param notice says what was saved, or why not
     */
    public FigureMenu(Node figure, Supplier<String> title, List<Node> hidden, Label notice) {
        this.figure = figure;
        this.title = title;
        this.hidden = List.copyOf(hidden);
        this.notice = notice;
        getStyleClass().addAll("icon-button", "small", "figure-menu");
        setGraphic(Icons.of("more", 14));
        setAccessibleText("Save or copy this figure");
        setTooltip(new Tooltip("Save or copy this figure"));
        MenuItem save = new MenuItem("Save figure…");
        save.setOnAction(_ -> save(this::choose));
        MenuItem copy = new MenuItem("Copy figure");
        copy.setOnAction(_ -> copy());
        getItems().setAll(save, copy);
        fading.setOnFinished(_ -> notice.setText(""));
    }

    private Optional<Path> choose(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the figure");
        chooser.setInitialFileName(name);
        for (FigureFormat format : FigureFormat.values()) {
            chooser.getExtensionFilters().add(new ExtensionFilter(format.title(), "*" + format.ending()));
        }
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath)
                .flatMap(file -> agreed(file, FigureFormat.named(file, name, chooser.getSelectedExtensionFilter())));
    }

    /** The dialog has asked whether its own file may be replaced, not one whose ending was changed after it. */
    private Optional<Path> agreed(Path asked, Path meant) {
        if (meant.equals(asked) || !Files.exists(meant)) {
            return Optional.of(meant);
        }
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "%s exists. Replace it?".formatted(meant.getFileName()));
        alert.setHeaderText(null);
        alert.initOwner(getScene().getWindow());
        return alert.showAndWait().filter(ButtonType.OK::equals).map(_ -> meant);
    }

    /** @param ask asks for the file, with a suggested name; empty if the user cancels */
    void save(Function<String, Optional<Path>> ask) {
        ask.apply(fileName(title.get()) + FigureFormat.PNG.ending()).ifPresent(file -> say(FigureFile.write(file, this)));
    }

    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image());
        Clipboard.getSystemClipboard().setContent(content);
        say("Copied");
    }

    private void say(String sentence) {
        notice.setText(sentence);
        fading.playFromStart();
    }

    static String fileName(String title) {
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "figure" : name;
    }

    WritableImage image() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SCALE, SCALE));
        return withoutButtons(() -> figure.snapshot(parameters, null));
    }

    /** @param outlines whether text is wanted as outlines too */
    Figure drawing(boolean outlines) {
        return withoutButtons(() -> FigureReader.read(figure, outlines));
    }

    private <T> T withoutButtons(Supplier<T> look) {
        notice.setText("");
        List<Node> shown = hidden.stream().filter(Node::isVisible).toList();
        boolean own = isVisible();
        shown.forEach(node -> node.setVisible(false));
        setVisible(false);
        try {
            return look.get();
        } finally {
            shown.forEach(node -> node.setVisible(true));
            setVisible(own);
        }
    }
}

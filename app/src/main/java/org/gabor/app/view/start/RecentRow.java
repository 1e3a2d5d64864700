package org.gabor.app.view.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.files.DocumentFile;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;

/** A recent file: its name, its folder, and when it was last changed. */
final class RecentRow extends Button {

    RecentRow(Path file, Instant now, Runnable open) {
        getStyleClass().add("recent-row");
        setMaxWidth(Double.MAX_VALUE);
        String name = name(file);
        String when = changed(file, now);
        setAccessibleText(when.isEmpty() ? name : name + ", changed " + when);
        Label title = label(name, "medium");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label age = label(when, "caption", "muted");
        age.setMinWidth(USE_PREF_SIZE);
        VBox texts = new VBox(new HBox(8, title, age), label(folder(file), "caption", "muted"));
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(12, Icons.of("file", 16), texts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(48));
        setGraphic(row);
        setOnAction(_ -> open.run());
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(DocumentFile.EXTENSION) ? name.substring(0, name.length() - DocumentFile.EXTENSION.length()) : name;
    }

    /** The path with {@code ~} for the user's home folder. */
    private static String folder(Path file) {
        Path home = Path.of(System.getProperty("user.home"));
        Path folder = file.toAbsolutePath().getParent();
        return folder.equals(home) ? "~" : folder.startsWith(home) ? "~/" + home.relativize(folder) : folder.toString();
    }

    private static String changed(Path file, Instant now) {
        try {
            return Age.words(Files.getLastModifiedTime(file).toInstant(), now);
        } catch (IOException _) {
            return "";
        }
    }

    private static Label label(String text, String... styles) {
        Label label = Controls.label(text, styles);
        label.setMinWidth(0);
        return label;
    }
}

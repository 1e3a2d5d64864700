package org.gabor.app.view.look.landscape;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.vm.look.LandscapeModel;
import org.gabor.app.vm.look.Subject;
import org.gabor.engine.probe.EmbeddedImages;

/** The selected images: how many of which class, and the images themselves, mistakes first. */
final class SelectionPane extends VBox {

    private static final int MOST = 90;
    private static final int MOST_CLASSES = 8;
    private static final double SIDE = 56;
    /** The longest bar, in a wide panel. */
    private static final double BAR = 150;
    /** What a row needs for names and numbers beside its bar. */
    private static final double REST = 252;
    private static final double SHORTEST = 24;

    private final LandscapeModel model;
    private final StackPane stage = new StackPane();
    private final Panel panel = new Panel("Selection", stage);

    SelectionPane(LandscapeModel model) {
        this.model = model;
        setId("look-selection");
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().setAll(panel);
        setMinSize(0, 0);
        model.selectionProperty().subscribe(_ -> show());
        widthProperty().subscribe((_, _) -> show());
        model.thumbnailCountProperty().subscribe((_, _) -> show());
    }

    private void show() {
        int[] chosen = model.selectionProperty().get();
        EmbeddedImages images = model.imagesProperty().get().orElse(null);
        Subject subject = model.look().subjectProperty().get().orElse(null);
        if (chosen.length == 0 || images == null || subject == null) {
            panel.setDetail("");
            stage.getChildren().setAll(Controls.message("Drag around points to see their images."));
            return;
        }
        long mistakes = Arrays.stream(chosen).filter(i -> LandscapeModel.isMistake(images, i)).count();
        panel.setDetail("%,d images, %,d mistakes".formatted(chosen.length, mistakes));
        VBox content = new VBox(classes(images, chosen, subject), gallery(images, chosen, subject));
        stage.getChildren().setAll(content);
    }

    private GridPane classes(EmbeddedImages images, int[] chosen, Subject subject) {
        Map<Integer, Long> counts = Arrays.stream(chosen).boxed()
                .collect(Collectors.groupingBy(i -> images.labels()[i], TreeMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        GridPane table = new GridPane();
        table.getStyleClass().add("look-scores");
        table.addRow(0, Controls.label("true class", "caption", "muted"), new Region(),
                heading("images"), heading("mistakes"));
        counts.entrySet().stream().sorted(Map.Entry.<Integer, Long>comparingByValue().reversed()).limit(MOST_CLASSES)
                .forEach(entry -> {
                    int label = entry.getKey();
                    long wrong = Arrays.stream(chosen).filter(i -> images.labels()[i] == label)
                            .filter(i -> LandscapeModel.isMistake(images, i)).count();
                    table.addRow(table.getRowCount(), name(label, subject), bar(entry.getValue() - wrong, wrong, most, label),
                            Controls.label("%,d".formatted(entry.getValue()), "dense"),
                            Controls.label("%,d".formatted(wrong), "dense", wrong > 0 ? "mistake" : "muted"));
                });
        return table;
    }

    private static Label heading(String text) {
        Label heading = Controls.label(text, "caption", "muted");
        heading.setMinWidth(USE_PREF_SIZE);
        return heading;
    }

    private static Node name(int label, Subject subject) {
        HBox name = new HBox(8, new Circle(4, ClassColors.of(label)), Controls.label(subject.className(label), "dense"));
        name.getStyleClass().add("look-setting");
        name.setMinWidth(110);
        return name;
    }

    private Node bar(long right, long wrong, long most, int label) {
        double longest = Math.clamp(getWidth() - REST, SHORTEST, BAR);
        Region first = new Region();
        first.setMinSize(longest * right / most, 6);
        first.setMaxSize(longest * right / most, 6);
        first.setStyle("-fx-background-color: #%s; -fx-background-radius: 3;"
                .formatted(ClassColors.of(label).toString().substring(2, 8)));
        Region second = new Region();
        second.getStyleClass().addAll("score-bar", "mistake");
        second.setMinSize(longest * wrong / most, 6);
        second.setMaxSize(longest * wrong / most, 6);
        HBox bar = new HBox(1, first, second);
        bar.getStyleClass().add("look-setting");
        bar.setMinWidth(longest + 8);
        return bar;
    }

    private ScrollPane gallery(EmbeddedImages images, int[] chosen, Subject subject) {
        TilePane tiles = new TilePane(10, 10);
        tiles.setId("look-gallery");
        tiles.getStyleClass().add("look-gallery");
        IntStream.of(chosen).limit(MOST).forEach(point -> tiles.getChildren().add(tile(images, point, subject)));
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node tile(EmbeddedImages images, int point, Subject subject) {
        ImageView view = new ImageView();
        model.thumbnail(point).ifPresent(small -> view.setImage(LandscapePlot.image(small)));
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        boolean mistake = LandscapeModel.isMistake(images, point);
        Label predicted = Controls.label(
                images.predicted().length == 0 ? "" : subject.className(images.predicted()[point]), "caption",
                mistake ? "mistake" : "muted");
        Label truth = Controls.label(mistake ? "is " + subject.className(images.labels()[point]) : "", "caption", "muted");
        predicted.setMaxWidth(SIDE);
        truth.setMaxWidth(SIDE);
        VBox tile = new VBox(2, view, predicted, truth);
        tile.setId("look-tile-" + images.images()[point]);
        tile.setAccessibleText(String.format(Locale.ROOT, "Image %d", images.images()[point]));
        tile.setOnMouseClicked(_ -> model.open(point));
        return tile;
    }
}

package org.gabor.app.view.look.mistakes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.gabor.app.look.ThumbnailTiles;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.mistakes.MistakesModel;
import org.gabor.app.vm.look.mistakes.Prediction;
import org.gabor.engine.probe.Thumbnails;

/** The tiles of one page of the gallery, under a line that says what they are. */
final class GalleryPage extends VBox {

    private static final double EXPORT_SCALE = 2;

    private final MistakesModel model;
    private final Runnable openEvidence;
    private final Label caption = Controls.label("", "dense", "muted");
    private final FlowPane tiles = new FlowPane();
    private List<Prediction> shown = List.of();

    /** @param openEvidence shows why the network decides as it does for the chosen image */
    GalleryPage(MistakesModel model, Runnable openEvidence) {
        this.model = model;
        this.openEvidence = openEvidence;
        getStyleClass().add("mistake-page");
        caption.setWrapText(true);
        tiles.setId("look-mistake-tiles");
        tiles.getStyleClass().add("mistake-tiles");
        getChildren().setAll(caption, tiles);
        model.thumbnailsProperty().subscribe((_, _) -> fill());
        model.look().imageChoiceProperty().subscribe(_ -> mark());
    }

    void show(String sentence) {
        caption.setText(sentence);
        List<Prediction> page = model.shownPage();
        if (!page.equals(shown) || page.isEmpty()) {
            shown = page;
            tiles.getChildren().setAll(page.stream().map(this::tile).toList());
            fill();
            mark();
        }
    }

    private MistakeTile tile(Prediction prediction) {
        MistakeTile tile = new MistakeTile(prediction, model);
        tile.setOnAction(_ -> model.open(prediction));
        tile.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openEvidence.run();
            }
        });
        return tile;
    }

    private List<MistakeTile> tiles() {
        return tiles.getChildren().stream().map(MistakeTile.class::cast).toList();
    }

    private void mark() {
        ImageChoice choice = model.look().imageChoiceProperty().get();
        tiles().forEach(tile -> tile.mark(choice.equals(new ImageChoice.Validation(tile.prediction().image()))));
    }

    private void fill() {
        Map<Integer, Image> images = new HashMap<>();
        model.thumbnailsProperty().get().ifPresent(read -> IntStream.range(0, read.count())
                .forEach(i -> images.put(read.images()[i], image(read, i))));
        tiles().forEach(tile -> tile.show(Optional.ofNullable(images.get(tile.prediction().image()))));
    }

    private static Image image(Thumbnails read, int index) {
        WritableImage image = new WritableImage(read.width(), read.height());
        image.getPixelWriter().setPixels(0, 0, read.width(), read.height(), PixelFormat.getIntArgbInstance(),
                new ThumbnailTiles(read).pixels(index), 0, read.width());
        return image;
    }

    /** The whole page at twice its size, also what is scrolled away. */
    Image snapshot(Color ground) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(EXPORT_SCALE, EXPORT_SCALE));
        parameters.setFill(ground);
        return snapshot(parameters, null);
    }
}

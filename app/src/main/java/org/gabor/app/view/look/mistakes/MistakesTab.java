package org.gabor.app.view.look.mistakes;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.vm.look.mistakes.MistakesModel;
import org.gabor.app.vm.look.mistakes.PredictedImages;

/** Where the network is wrong: the confusion matrix and its images. */
public final class MistakesTab extends GridPane {

    private static final double GALLERY_WIDTH = 400;

    private final Label headline = Controls.label("", "look-headline");

    /**
     * @param saveAs asks where a page is saved, with a suggested name; empty if the user cancels
     * @param openEvidence shows why the network decides as it does for the chosen image
     */
    public MistakesTab(MistakesModel model, ObservableValue<Colors> colors, Function<String, Optional<Path>> saveAs,
                       Runnable openEvidence) {
        setId("look-mistakes");
        getStyleClass().add("look-tab");
        headline.setId("look-mistakes-headline");
        headline.setMinWidth(0);
        layOut();
        add(headline, 0, 0, 2, 1);
        add(new MatrixPane(model, colors), 0, 1);
        add(new GalleryPane(model, colors, saveAs, openEvidence), 1, 1);
        model.imagesProperty().subscribe(images -> show(images, model));
        sceneProperty().subscribe(scene -> model.show(scene != null));
    }

    /** In a small window each keeps room for its controls. */
    private void layOut() {
        ColumnConstraints matrix = new ColumnConstraints();
        matrix.setHgrow(Priority.ALWAYS);
        matrix.setMinWidth(352);
        matrix.setPrefWidth(640);
        ColumnConstraints gallery = new ColumnConstraints();
        gallery.setHgrow(Priority.ALWAYS);
        gallery.setMinWidth(GALLERY_WIDTH);
        gallery.setPrefWidth(540);
        getColumnConstraints().setAll(matrix, gallery);
        RowConstraints panels = new RowConstraints();
        panels.setVgrow(Priority.ALWAYS);
        panels.setMinHeight(0);
        getRowConstraints().setAll(new RowConstraints(), panels);
    }

    private void show(Optional<PredictedImages> images, MistakesModel model) {
        headline.setText(images.map(found -> found.headline(model::className)).orElse(""));
        Controls.show(headline, images.isPresent());
    }
}

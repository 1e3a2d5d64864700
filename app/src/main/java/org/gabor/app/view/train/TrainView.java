package org.gabor.app.view.train;

import javafx.scene.layout.BorderPane;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;

/** The Train place: recipe at the left, charts in the middle, filters and confusion matrix at the right, runs below. */
public final class TrainView extends BorderPane {

    public TrainView(TrainModel model, EditorModel editor, ThemeManager theme) {
        setId("train-view");
    }
}

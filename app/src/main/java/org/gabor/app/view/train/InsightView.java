package org.gabor.app.view.train;

import javafx.scene.Node;
import org.gabor.app.runs.RunCurves;

/** Draws the latest observation of one kind. */
interface InsightView {

    Node node();

    /** @param live whether the run is in training */
    void show(RunCurves curves, boolean live);
}

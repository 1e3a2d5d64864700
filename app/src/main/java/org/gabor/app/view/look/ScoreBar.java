package org.gabor.app.view.look;

import javafx.scene.layout.Region;

/** A share as a bar in a track that fills the row. */
final class ScoreBar extends Region {

    private final Region bar = new Region();
    private final double share;

    /** @param style the style class that colours the bar */
    ScoreBar(double share, String style) {
        this.share = share;
        getStyleClass().add("score-track");
        bar.getStyleClass().addAll("score-bar", style);
        getChildren().setAll(bar);
        setMinWidth(24);
        setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
    }
}

package org.gabor.app.view.control;

import javafx.scene.Node;

/** Repaints a node after a change: immediately while it is in the window, else when it is shown again. */
public final class Repaint implements Runnable {

    private final Node node;
    private final Runnable paint;
    private boolean stale;

    public Repaint(Node node, Runnable paint) {
        this.node = node;
        this.paint = paint;
        node.sceneProperty().subscribe(scene -> {
            if (scene != null && stale) {
                run();
            }
        });
    }

    /** Requests a repaint. */
    @Override
    public void run() {
        stale = node.getScene() == null;
        if (!stale) {
            paint.run();
        }
    }
}

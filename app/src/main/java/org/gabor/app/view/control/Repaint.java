package org.gabor.app.view.control;

import javafx.scene.Node;

/** Paints a node when something that it shows has changed: at once while it is in the window, else when it comes back. */
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

    /** Something has changed. */
    @Override
    public void run() {
        stale = node.getScene() == null;
        if (!stale) {
            paint.run();
        }
    }
}

package org.gabor.app.view.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Items in a row with lines between them. If there is no room for all, whole items are left out, the least important first. */
final class StatusItems extends Pane {

    private static final double GAP = 11;
    private static final double LINE_HEIGHT = 12;

    private List<Item> items = List.of();

    /** @param rank 0 for the most important item */
    record Item(Region node, int rank) {}

    StatusItems() {
        setMinWidth(0);
    }

    void show(List<Item> now) {
        items = List.copyOf(now);
        getChildren().clear();
        for (Item item : items) {
            Region line = new Region();
            line.getStyleClass().add("separator-line");
            line.setManaged(false);
            getChildren().addAll(line, item.node());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(items);
    }

    @Override
    protected double computePrefHeight(double width) {
        return items.stream().mapToDouble(item -> item.node().prefHeight(-1)).max().orElse(0);
    }

    private static double width(List<Item> shown) {
        return shown.stream().mapToDouble(item -> snap(item.node())).sum() + Math.max(0, shown.size() - 1) * (2 * GAP + 1);
    }

    private static double snap(Region node) {
        return Math.ceil(node.prefWidth(-1));
    }

    @Override
    protected void layoutChildren() {
        List<Item> shown = new ArrayList<>(items);
        while (shown.size() > 1 && width(shown) > Math.ceil(getWidth())) {
            shown.remove(shown.stream().max(Comparator.comparing(Item::rank)).orElseThrow());
        }
        double x = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean isShown = shown.contains(item);
            Node line = getChildren().get(2 * i);
            line.setVisible(isShown && x > 0);
            item.node().setVisible(isShown);
            if (isShown) {
                if (x > 0) {
                    line.resizeRelocate(x + GAP, Math.round((getHeight() - LINE_HEIGHT) / 2), 1, LINE_HEIGHT);
                    x += 2 * GAP + 1;
                }
                item.node().resizeRelocate(x, 0, snap(item.node()), getHeight());
                x += snap(item.node());
            }
        }
    }
}

package org.gabor.app.view.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Text;

/** Measures texts and caches the last few thousand, because measuring would take most of a repaint. */
final class TextWidths {

    private static final int KEPT = 4096;

    private record Key(TextStyle style, String text) {}

    private final Text probe = new Text();
    private final Map<Key, Double> known = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > KEPT;
        }
    };

    double of(TextStyle style, String text) {
        return known.computeIfAbsent(new Key(style, text), this::measure);
    }

    /** {@code text}, or as much of its beginning as fits into {@code room} px, with an ellipsis. */
    String shortened(TextStyle style, String text, double room) {
        if (of(style, text) <= room) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 0 && of(style, text.substring(0, end) + "…") > room) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private double measure(Key key) {
        probe.setFont(key.style().font());
        probe.setText(key.text());
        return probe.getLayoutBounds().getWidth();
    }
}

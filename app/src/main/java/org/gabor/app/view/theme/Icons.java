package org.gabor.app.view.theme;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The app's own icons, paths on a 16×16 grid read from {@code icons.properties}, and Feather's for all others. */
public final class Icons {

    private static final double GRID = 16;
    private static final Map<String, IconPath> PATHS = Assets.text("icons/icons.properties").lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" = ", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> IconPath.parse(pair[1])));

    private Icons() {}

    public static Set<String> names() {
        return PATHS.keySet();
    }

    /** The icon's outlines, for painters. @throws IllegalArgumentException if there is no such icon */
    public static IconPath path(String name) {
        if (PATHS.get(name) instanceof IconPath path) {
            return path;
        }
        throw new IllegalArgumentException("there is no icon named " + name);
    }

    /**
     * The icon as a node of {@code size}×{@code size} px; its colour is the looked-up {@code -g-icon}, muted by default.
     *
     * @param name the name of an own icon, else of one of Feather's: {@code moon}
     * @throws IllegalArgumentException if there is no such icon
     */
    public static Pane of(String name, double size) {
        Pane icon = PATHS.get(name) instanceof IconPath path ? own(path, size) : feather(name, size);
        icon.getStyleClass().add("icon");
        icon.setMinSize(size, size);
        icon.setPrefSize(size, size);
        icon.setMaxSize(size, size);
        icon.setMouseTransparent(true);
        return icon;
    }

    private static Pane own(IconPath path, double size) {
        return new Pane(shape(path.stroked(), "stroked", size), shape(path.filled(), "filled", size));
    }

    private static Pane feather(String name, double size) {
        FontIcon icon = new FontIcon(Feather.findByDescription("fth-" + name));
        icon.setIconSize((int) size);
        return new StackPane(icon);
    }

    private static SVGPath shape(String content, String styleClass, double size) {
        SVGPath shape = new SVGPath();
        shape.setContent(content);
        shape.getStyleClass().add(styleClass);
        shape.setManaged(false);
        shape.getTransforms().add(new Scale(size / GRID, size / GRID));
        return shape;
    }
}

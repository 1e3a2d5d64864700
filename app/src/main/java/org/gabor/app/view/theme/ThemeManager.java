package org.gabor.app.view.theme;

import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import org.gabor.app.files.Settings;

/** The window's theme: the system's until the user chooses one, which is then remembered. */
public final class ThemeManager {

    private static final String KEY = "theme";

    private final Settings settings;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>();

    /** Loads the bundled fonts and applies the remembered theme, or the system's. */
    public ThemeManager(Settings settings) {
        this.settings = settings;
        Fonts.load();
        theme.subscribe(now -> {
            if (now != null) {
                Application.setUserAgentStylesheet(now.userAgentStylesheet());
            }
        });
        theme.set(remembered());
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    public Theme theme() {
        return theme.get();
    }

    public void choose(Theme chosen) {
        settings.put(KEY, chosen.name());
        theme.set(chosen);
    }

    public void toggle() {
        choose(theme().other());
    }

    /** Keeps a scene in the current theme. */
    public void style(Scene scene) {
        theme.subscribe(now -> scene.getStylesheets().setAll(now.stylesheets()));
    }

    private Theme remembered() {
        return settings.get(KEY)
                .flatMap(name -> Stream.of(Theme.values()).filter(known -> known.name().equals(name)).findFirst())
                .orElseGet(ThemeManager::system);
    }

    private static Theme system() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }
}

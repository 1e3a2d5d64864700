package org.gabor.engine.run;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of a person's data, runs and logs: {@code -Dgabor.home} or the environment's {@code GABOR_HOME} if set, else
 * the operating system's folder for application data.
 */
public final class UserFolders {

    private UserFolders() {}

    public static Path data() {
        return home().resolve("data");
    }

    public static Path runs() {
        return home().resolve("runs");
    }

    public static Path logs() {
        return home().resolve("logs");
    }

    /** Files that are created again if missing. */
    public static Path cache() {
        return home().resolve("cache");
    }

    /** The window's settings. */
    public static Path settings() {
        return home().resolve("settings.properties");
    }

    /** The folder that contains all of them. */
    public static Path home() {
        return Stream.of(System.getProperty("gabor.home"), System.getenv("GABOR_HOME"))
                .filter(folder -> folder != null && !folder.isBlank())
                .findFirst().map(Path::of)
                .orElseGet(() -> home(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv()));
    }

    static Path home(String system, Path user, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return named(environment, "LOCALAPPDATA").orElse(user.resolve("AppData").resolve("Local")).resolve("Gabor");
        }
        if (os.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Gabor");
        }
        return named(environment, "XDG_DATA_HOME").orElse(user.resolve(".local").resolve("share")).resolve("gabor");
    }

    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank()).map(Path::of);
    }
}

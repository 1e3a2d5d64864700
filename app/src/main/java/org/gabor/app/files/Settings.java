package org.gabor.app.files;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settings that are kept between sessions in a properties file; an unusable file only loses them. */
public final class Settings {

    private static final Logger LOGGER = Logger.getLogger(Settings.class.getName());

    private final Path file;
    private final Properties values = new Properties();

    public Settings(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOGGER.log(Level.WARNING, "settings start anew: " + file + " cannot be read", e);
            }
        }
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /** Saves immediately. */
    public void put(String key, String value) {
        values.setProperty(key, value);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                values.store(out, "Gabor");
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "settings are not kept: " + file + " cannot be written", e);
        }
    }
}

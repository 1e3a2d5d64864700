package org.gabor.app.view.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads files of the assets module by their path below {@code org/gabor/assets}. Throws if one is missing, which is a packaging
 * error.
 */
final class Assets {

    private Assets() {}

    static String url(String path) {
        return locate(path).toExternalForm();
    }

    static String text(String path) {
        try (InputStream in = locate(path).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled file " + path, e);
        }
    }

    private static URL locate(String path) {
        return Objects.requireNonNull(Assets.class.getResource("/org/gabor/assets/" + path),
                () -> "bundled file missing: " + path);
    }
}

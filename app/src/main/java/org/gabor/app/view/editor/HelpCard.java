package org.gabor.app.view.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.graph.layer.Layer;

/**
 * The help card of a layer: what it does, why one would use it, and the paper that introduced it; read from {@code assets/help}.
 */
record HelpCard(String what, String why, Optional<Paper> paper) {

    private static final String FOLDER = "/org/gabor/assets/help/";

    /** A citation, {@code LeCun et al., 1998}, and its address. */
    record Paper(String citation, String address) {}

    static HelpCard of(Layer layer) {
        return parse(read(LayerFace.of(layer).help()));
    }

    private static HelpCard parse(String text) {
        String[] paragraphs = text.strip().split("\\n\\n");
        return new HelpCard(paragraphs[0], paragraphs[1],
                paragraphs.length > 2 ? Optional.of(paper(paragraphs[2])) : Optional.empty());
    }

    /** {@code Paper: citation | address}. */
    private static Paper paper(String line) {
        String[] parts = line.substring("Paper: ".length()).split(" \\| ");
        return new Paper(parts[0], parts[1]);
    }

    private static String read(String name) {
        try (InputStream in = HelpCard.class.getResourceAsStream(FOLDER + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

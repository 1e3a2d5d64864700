package org.gabor.app.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gabor.app.editor.Document;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.model.Graph;

/** Reads and writes {@code .gabor} files: the network as {@link GraphJson} writes it, and the positions of its cards. */
public final class DocumentFile {

    public static final String EXTENSION = ".gabor";

    private static final String VIEW = "view";

    private DocumentFile() {}

    public static Document read(Path file) throws DocumentException {
        try {
            JsonNode json = GraphJson.parse(Files.readString(file));
            Graph graph = GraphJson.fromJson(json);
            return new Document(graph, PlacementJson.read(json.path(VIEW), graph));
        } catch (GraphFormatException e) {
            throw new DocumentException(file.getFileName() + " cannot be opened. " + e.getMessage());
        } catch (IOException e) {
            throw new DocumentException(file.getFileName() + " cannot be opened: " + FileProblem.reason(e) + ".");
        }
    }

    /** Replaces the file atomically: after a failure it still holds the old content. */
    public static void write(Path file, Document document) throws DocumentException {
        ObjectNode json = GraphJson.toJson(document.graph());
        json.set(VIEW, PlacementJson.write(document.placement()));
        try {
            AtomicFile.write(file, draft -> Files.writeString(draft, GraphJson.text(json)));
        } catch (IOException e) {
            throw new DocumentException(file.getFileName() + " cannot be saved: " + FileProblem.reason(e)
                    + ". Nothing is lost; save it in another place.");
        }
    }
}

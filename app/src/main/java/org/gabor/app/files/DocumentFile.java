package org.gabor.app.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.gabor.app.editor.Document;
import org.gabor.engine.files.FileTrouble;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.model.Graph;

/** Reads and writes {@code .gabor} files: the network as {@link GraphJson} writes it, and beside it where the cards stand. */
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
            throw new DocumentException(file.getFileName() + " cannot be opened: " + FileTrouble.reason(e) + ".");
        }
    }

    /** Writes beside the file and then takes its place, so that whatever happens the file holds either the old or the new. */
    public static void write(Path file, Document document) throws DocumentException {
        ObjectNode json = GraphJson.toJson(document.graph());
        json.set(VIEW, PlacementJson.write(document.placement()));
        Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.writeString(draft, GraphJson.text(json));
            flush(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            draft.toFile().delete();
            throw new DocumentException(file.getFileName() + " cannot be saved: " + FileTrouble.reason(e)
                    + ". Nothing is lost; save it in another place.");
        }
    }

    /** Waits until the bytes are on the disk: a rename must not overtake them when the power goes. */
    private static void flush(Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}

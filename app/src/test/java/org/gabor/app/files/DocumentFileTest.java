package org.gabor.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTest {

    private static final Graph ALEXNET = Zoo.find("alexnet").orElseThrow().network().get();
    private static final Document DOCUMENT = new Document(ALEXNET, new Placement(
            Map.of(new NodeId(1), new Point(48, 12.5), new NodeId(2), new Point(-7, 1e6)),
            Set.of(ALEXNET.groups().getFirst().path())));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws DocumentException {
        Path file = folder.resolve("alexnet.gabor");
        DocumentFile.write(file, DOCUMENT);
        assertEquals(DOCUMENT, DocumentFile.read(file));
    }

    @Test
    void aFileCutInHalfIsOneSentenceAndStaysAsItIs() throws Exception {
        Path file = folder.resolve("half.gabor");
        DocumentFile.write(file, DOCUMENT);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        String message = assertThrows(DocumentException.class, () -> DocumentFile.read(file)).getMessage();
        assertTrue(message.startsWith("half.gabor cannot be opened. "), message);
        assertFalse(message.contains("Exception") || message.contains("\n"), message);
        assertEquals(whole.substring(0, whole.length() / 2), Files.readString(file));
    }

    @Test
    void bytesThatAreNoTextAreNamedSo() throws IOException {
        Path file = Files.write(folder.resolve("image.gabor"), new byte[] {(byte) 0xff, (byte) 0xd8, 0});
        String message = assertThrows(DocumentException.class, () -> DocumentFile.read(file)).getMessage();
        assertEquals("image.gabor cannot be opened: it is not a text file.", message);
    }

    @Test
    void aMissingFileIsNamedSo() {
        String message = assertThrows(DocumentException.class,
                () -> DocumentFile.read(folder.resolve("gone.gabor"))).getMessage();
        assertEquals("gone.gabor cannot be opened: there is no such file or folder.", message);
    }

    @Test
    void aWriteThatFailsLeavesNothingBehind() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("taken.gabor").resolve("inside")).getParent();
        assertThrows(DocumentException.class, () -> DocumentFile.write(occupied, DOCUMENT));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(occupied), left.toList());
        }
    }

    @Test
    void aDrawingThatMakesNoSenseCostsOnlyItself() throws Exception {
        Path file = folder.resolve("odd.gabor");
        DocumentFile.write(file, DOCUMENT);
        String odd = Files.readString(file).replaceFirst("(?s)\"view\".*", """
                "view": {"cards": [[1, "left", 3], [2, 10, 20], [999, 0, 0], 7], "folded": ["no such group", 5]}}
                """);
        Files.writeString(file, odd);
        assertEquals(new Document(ALEXNET, new Placement(Map.of(new NodeId(2), new Point(10, 20)), Set.of())),
                DocumentFile.read(file));
    }
}

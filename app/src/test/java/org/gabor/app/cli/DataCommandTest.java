package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.FolderOptions;
import org.gabor.engine.run.RunFolder;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {

    @TempDir
    Path temporary;

    @Test
    void listsEveryDataSetAndWhereItIs() {
        List<String> lines = Command.gabor("data").outLines();
        assertTrue(lines.stream()
                .anyMatch(line -> line.matches("fashion-mnist-mini +Fashion-MNIST mini +1×28×28 +10 +10,000 +2,000 +bundled")));
        assertTrue(lines.stream().anyMatch(line -> line.matches("textures +Textures +3×64×64 +16 +16,000 +3,200 +generated")));
        assertTrue(lines.stream()
                .anyMatch(line -> line.matches("moving-shapes +Moving shapes +1×16×64×64 +8 +8,000 +1,600 +generated")));
        assertTrue(lines.stream().anyMatch(line -> line.matches("image-folder .* any +any +any +--data FOLDER")));
    }

    @Test
    void aFolderOfImagesIsTrainedOn() throws Exception {
        for (String name : new String[] {"dark", "light"}) {
            Files.createDirectories(temporary.resolve("images").resolve(name));
            BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 1_200; i++) {
                image.setRGB(i % 40, i / 40, name.equals("dark") ? 0x101010 : 0xf0f0f0);
            }
            for (int i = 0; i < 4; i++) {
                ImageIO.write(image, "png", temporary.resolve("images").resolve(name).resolve(i + ".png").toFile());
            }
        }
        Files.writeString(temporary.resolve("images/dark/text.png"), "no image");
        Path run = temporary.resolve("run");
        Command trained = Command.gabor("train", "lenet", "--data", temporary.resolve("images").toString(),
                "--validation-share", "0.25", "--epochs", "1", "--run", run.toString());
        assertEquals(0, trained.exit(), trained.err());
        assertEquals("1 file or folder is left out: dark/text.png is not an image.", trained.err().strip());
        DataReference data = RunFolder.open(run).spec().data();
        assertEquals(DataReference.IMAGE_FOLDER, data.id());
        assertEquals(new FolderOptions(new FeatureMap(1, 28, 28), 0.25), data.reading());
    }

    @Test
    void aShareOfAPublishedSetIsNotKeptBack() {
        Command refused = Command.gabor("train", "lenet", "--validation-share", "0.3");
        assertEquals(2, refused.exit());
        assertEquals("fashion-mnist-mini has images of its own for validation: --validation-share is for folders of images.",
                refused.err().strip());
    }
}

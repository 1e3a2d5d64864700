package org.gabor.app.animation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gabor.app.look.Picture;
import org.gabor.engine.files.AtomicFile;

/** A new folder with one PNG image for each frame: {@code frame-0001.png}. */
public final class PngFolder implements AnimationFile {

    private final Path folder;
    private int frames;

    /** @throws IOException if there is a file of that name, or a folder that isn't empty */
    public PngFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new FileSystemException(folder.toString(), null, "the folder is not empty");
            }
        }
    }

    @Override
    public void add(Picture frame) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(AnimationFile.image(frame), "png", png);
        frames++;
        AtomicFile.write(folder.resolve("frame-%04d.png".formatted(frames)), target -> Files.write(target, png.toByteArray()));
    }

    @Override
    public void finish() {}
}

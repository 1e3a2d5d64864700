package org.gabor.app.animation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.gabor.app.look.Picture;
import org.gabor.engine.files.AtomicFile;

/**
 * An animated GIF that repeats for ever and holds its last frame longer (GIF89a, §23; the application extension NETSCAPE2.0). Each
 * frame has up to 256 colours of its own.
 */
public final class GifFile implements AnimationFile {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int DELAY = 40;
    private static final int LAST_DELAY = 200;
    /** A sub-block with the number of repetitions, 0 for no end. */
    private static final byte[] FOR_EVER = {1, 0, 0};

    private final Path file;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream output;
    private Optional<BufferedImage> held = Optional.empty();

    /** @param file written by {@link #finish}, whole or not at all */
    public GifFile(Path file) throws IOException {
        this.file = file;
        output = ImageIO.createImageOutputStream(bytes);
        writer.setOutput(output);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void add(Picture frame) throws IOException {
        writeHeld(DELAY);
        held = Optional.of(AnimationFile.image(frame));
    }

    @Override
    public void finish() throws IOException {
        writeHeld(LAST_DELAY);
        writer.endWriteSequence();
        output.close();
        writer.dispose();
        AtomicFile.write(file, target -> Files.write(target, bytes.toByteArray()));
    }

    /** @param delay in hundredths of a second */
    private void writeHeld(int delay) throws IOException {
        if (held.isPresent()) {
            writer.writeToSequence(new IIOImage(held.get(), null, metadata(held.get(), delay)), null);
        }
    }

    private IIOMetadata metadata(BufferedImage image, int delay) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(delay));
        IIOMetadataNode netscape = new IIOMetadataNode("ApplicationExtension");
        netscape.setAttribute("applicationID", "NETSCAPE");
        netscape.setAttribute("authenticationCode", "2.0");
        netscape.setUserObject(FOR_EVER);
        child(root, "ApplicationExtensions").appendChild(netscape);
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }
}

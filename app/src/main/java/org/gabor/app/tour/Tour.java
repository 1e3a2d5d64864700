package org.gabor.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * A tour of the program that saves pictures of every screen: it shows the gallery, trains LeNet, compares two ResNets, builds
 * AlexNet by hand and trains it. It always uses JavaFX's headless platform, so it needs no display and doesn't move the user's
 * mouse.
 */
public final class Tour {

    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param folder the folder for the pictures; created if missing
     * @param progress receives one line per picture
     */
    public Tour(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Returns after all pictures are taken; throws {@link TourException}. */
    public void take() {
        startHeadless();
        try (TourWindow studio = Visitor.see(() -> new TourWindow(temporaryFolder()))) {
            Files.createDirectories(folder);
            Visitor visitor = new Visitor(studio.scene());
            Camera camera = new Camera(studio.scene(), studio.themes(), folder, progress);
            new StartVisit(studio, visitor, camera).make();
            new LeNetVisit(studio, visitor, camera).make();
            new LookVisit(studio, visitor, camera).make();
            new CompareVisit(studio, visitor, camera).make();
            new AlexNetVisit(studio, visitor, camera).make();
            new LearnedVisit(studio, visitor, camera).make();
        } catch (IOException unwritable) {
            throw new TourException("The pictures cannot be written to %s.".formatted(folder.toAbsolutePath()), unwritable);
        }
    }

    private static void startHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        Platform.setImplicitExit(false);
        started.join();
    }

    /** The tour has its own settings and runs and doesn't change the user's. */
    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("gabor-tour");
        } catch (IOException unwritable) {
            throw new TourException("The tour needs a temporary folder and cannot make one.", unwritable);
        }
    }
}

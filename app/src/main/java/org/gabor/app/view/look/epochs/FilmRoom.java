package org.gabor.app.view.look.epochs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import org.gabor.app.film.FilmFile;
import org.gabor.app.fx.FxThread;
import org.gabor.app.look.Picture;
import org.gabor.engine.files.FileProblem;

/** Writes a film off JavaFX's thread, and says what came of it. */
final class FilmRoom {

    /** Starts a film. */
    interface Format {

        FilmFile start(Path target) throws IOException;
    }

    private final Label notice;
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("films").factory());
    private Optional<FilmFile> film = Optional.empty();
    private Path target = Path.of("");
    private int frames;

    FilmRoom(Label notice) {
        this.notice = notice;
    }

    void open(Format format, Path file) {
        disk.execute(() -> {
            target = file;
            frames = 0;
            try {
                film = Optional.of(format.start(file));
                say("Saving %s…".formatted(file.getFileName()));
            } catch (IOException unwritable) {
                refuse(unwritable);
            }
        });
    }

    void add(Supplier<Picture> frame) {
        write(writing -> {
            writing.add(frame.get());
            frames++;
        });
    }

    void finish() {
        write(writing -> {
            writing.finish();
            film = Optional.empty();
            say("Saved %s: %d %s".formatted(target.getFileName(), frames, frames == 1 ? "epoch" : "epochs"));
        });
    }

    /** A step of writing. */
    private interface Step {

        void on(FilmFile film) throws IOException;
    }

    /** After a failure, the rest of the film is dropped. */
    private void write(Step step) {
        disk.execute(() -> {
            if (film.isPresent()) {
                try {
                    step.on(film.get());
                } catch (IOException unwritable) {
                    refuse(unwritable);
                }
            }
        });
    }

    private void refuse(IOException unwritable) {
        film = Optional.empty();
        say("The film cannot be written to %s (%s): choose another name or folder.".formatted(target,
                FileProblem.reason(unwritable)));
    }

    private void say(String sentence) {
        FxThread.run(() -> notice.setText(sentence));
    }
}

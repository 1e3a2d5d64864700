package org.gabor.app.view.look.epochs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import org.gabor.app.animation.AnimationFile;
import org.gabor.app.fx.FxThread;
import org.gabor.app.look.Picture;
import org.gabor.engine.files.FileProblem;

/** Writes an animation off JavaFX's thread, and says what came of it. */
final class AnimationWriter {

    /** Starts an animation. */
    interface Format {

        AnimationFile start(Path target) throws IOException;
    }

    private final Label notice;
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("animations").factory());
    private Optional<AnimationFile> animation = Optional.empty();
    private Path target = Path.of("");
    private int frames;

    AnimationWriter(Label notice) {
        this.notice = notice;
    }

    void open(Format format, Path file) {
        disk.execute(() -> {
            target = file;
            frames = 0;
            try {
                animation = Optional.of(format.start(file));
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
            animation = Optional.empty();
            say("Saved %s: %d %s".formatted(target.getFileName(), frames, frames == 1 ? "epoch" : "epochs"));
        });
    }

    /** A step of writing. */
    private interface Step {

        void on(AnimationFile animation) throws IOException;
    }

    /** After a failure, the rest of the animation is dropped. */
    private void write(Step step) {
        disk.execute(() -> {
            if (animation.isPresent()) {
                try {
                    step.on(animation.get());
                } catch (IOException unwritable) {
                    refuse(unwritable);
                }
            }
        });
    }

    private void refuse(IOException unwritable) {
        animation = Optional.empty();
        say("The animation cannot be written to %s (%s): choose another name or folder.".formatted(target,
                FileProblem.reason(unwritable)));
    }

    private void say(String sentence) {
        FxThread.run(() -> notice.setText(sentence));
    }
}

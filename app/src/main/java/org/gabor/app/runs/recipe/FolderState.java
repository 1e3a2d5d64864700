package org.gabor.app.runs.recipe;

import java.nio.file.Path;
import java.util.Optional;

/** What is known of the folder of images to learn from. */
public sealed interface FolderState {

    /** No folder has been named. */
    record Unnamed() implements FolderState {}

    /** It is looked through; {@code activity} says how far. */
    record Searching(Path folder, String activity) implements FolderState {}

    /** It cannot be used; {@code sentence} says why. */
    record Unusable(Path folder, String sentence) implements FolderState {}

    record Found(Path folder, FolderContents contents) implements FolderState {}

    default Optional<Path> named() {
        return switch (this) {
            case Unnamed _ -> Optional.empty();
            case Searching(Path folder, _) -> Optional.of(folder);
            case Unusable(Path folder, _) -> Optional.of(folder);
            case Found(Path folder, _) -> Optional.of(folder);
        };
    }

    /** Why the folder can't be used for training, in one sentence; empty if it can. */
    default Optional<String> problem() {
        return switch (this) {
            case Unnamed _ -> Optional.of("Choose the folder that holds the images, with a sub-folder for each class.");
            case Searching _ -> Optional.of("The folder of images is still being looked through.");
            case Unusable(_, String sentence) -> Optional.of(sentence);
            case Found _ -> Optional.empty();
        };
    }
}

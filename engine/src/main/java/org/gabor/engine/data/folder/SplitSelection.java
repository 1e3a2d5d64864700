package org.gabor.engine.data.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.FolderOptions;

/** Selects the training and the validation images. */
record SplitSelection(Path root, FolderOptions reading, SkippedFiles skipped) {

    /**
     * The images of {@code train} for training and those of {@code validation} for validation, or a share of the former
     * if there is no validation folder. Classes without images are left out.
     */
    DataSplits of(List<ImageClass> train, List<ImageClass> validation) throws DataException {
        List<ImageClass> classes = train.stream().filter(each -> !each.files().isEmpty()).toList();
        requireSeveral(classes);
        train.stream().filter(each -> each.files().isEmpty())
                .forEach(each -> skipped.add(root.resolve(each.name()), "holds no images"));
        List<String> names = classes.stream().map(ImageClass::name).toList();
        if (validation.isEmpty()) {
            List<ValidationSplit> divisions =
                    classes.stream().map(each -> ValidationSplit.of(each, reading.validationShare())).toList();
            return splits(names, divisions.stream().map(ValidationSplit::train).toList(),
                    divisions.stream().map(ValidationSplit::validation).toList());
        }
        return splits(names, classes.stream().map(ImageClass::files).toList(), matching(names, validation));
    }

    private DataSplits splits(List<String> names, List<List<Path>> train, List<List<Path>> validation) throws DataException {
        if (validation.stream().allMatch(List::isEmpty)) {
            throw new DataException("%s has no validation images: give each class two images or more."
                    .formatted(root));
        }
        return new DataSplits(images(names, train), images(names, validation));
    }

    private ImageFolderDataset images(List<String> names, List<List<Path>> byClass) {
        List<Path> files = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int label = 0; label < byClass.size(); label++) {
            for (Path file : byClass.get(label)) {
                files.add(file);
                labels.add(label);
            }
        }
        return new ImageFolderDataset(root, reading.size(), names, List.copyOf(files),
                labels.stream().mapToInt(Integer::intValue).toArray());
    }

    private void requireSeveral(List<ImageClass> classes) throws DataException {
        String left = skipped.sentence().map(sentence -> " (" + sentence + ")").orElse("");
        if (classes.isEmpty()) {
            throw new DataException(
                    "The folders in %s hold no images that can be read%s: they may be PNG, JPEG, BMP, GIF or WebP."
                            .formatted(root, left));
        }
        if (classes.size() == 1) {
            throw new DataException("%s holds images of one class only, %s%s: a network needs at least two."
                    .formatted(root, classes.getFirst().name(), left));
        }
    }

    /** The validation images in the order of the training classes. */
    private List<List<Path>> matching(List<String> names, List<ImageClass> validation) throws DataException {
        String unknown = validation.stream().filter(each -> !each.files().isEmpty()).map(ImageClass::name)
                .filter(name -> !names.contains(name)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new DataException("%s has images for validation of classes that it has none of to learn from: %s."
                    .formatted(root, unknown));
        }
        return names.stream().map(name -> validation.stream().filter(each -> each.name().equals(name)).findFirst()
                .map(ImageClass::files).orElse(List.of())).toList();
    }
}

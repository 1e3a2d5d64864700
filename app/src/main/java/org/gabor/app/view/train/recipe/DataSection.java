package org.gabor.app.view.train.recipe;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.AugmentationPreset;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;

/** The images that the network learns from, and what happens to them on the way. */
final class DataSection extends RecipeSection {

    private final ObjectProperty<AugmentationDraft> augmentation;
    private final DataRows data;
    private final ComboBox<AugmentationPreset> preset =
            ChoiceBoxes.of("recipe-augmentation", List.of(AugmentationPreset.values()), AugmentationPreset::title);
    private final TransformRows transforms;
    private final ToggleSwitch normalize = new ToggleSwitch();

    DataSection(TrainModel model, EditorModel editor, PathChoice paths) {
        super("Data");
        augmentation = model.next().augmentationProperty();
        data = new DataRows(model, paths);
        transforms = new TransformRows(augmentation);
        ImageSizeField size = new ImageSizeField(editor);
        RecipeRow sizeRow = new RecipeRow("Image size", "What the network's input takes; every image is resized to it.", size);
        size.problemProperty().subscribe(sizeRow::complain);
        add(data.source());
        add(data.folder());
        getChildren().add(data.note());
        add(sizeRow, new RecipeRow("Augmentation", "Changes training images at random, anew in every epoch, so that the "
                + "network learns what matters rather than the images themselves.", preset));
        add(transforms.rows());
        normalize.setId("recipe-normalise");
        addRare(new RecipeRow("Normalise",
                "Brings each colour channel to mean 0 and standard deviation 1 over the data set, which helps most networks.",
                normalize));
        preset.valueProperty().addListener((_, _, chosen) -> augmentation.set(augmentation.get().choosing(chosen)));
        normalize.selectedProperty().addListener((_, _, on) -> augmentation.set(augmentation.get().normalizing(on)));
    }

    @Override
    void show() {
        AugmentationDraft draft = augmentation.get();
        data.show();
        preset.setValue(draft.preset());
        normalize.setSelected(draft.normalize());
        transforms.show(draft);
        sumUp(draft.normalize() ? "normalised" : "");
    }
}

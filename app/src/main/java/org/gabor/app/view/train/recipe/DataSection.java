package org.gabor.app.view.train.recipe;

import atlantafx.base.controls.ToggleSwitch;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.AugmentationPreset;
import org.gabor.app.runs.recipe.TransformKind;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.NextRun;
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.data.DataSource;

/** The pictures that the network learns from, and what happens to them on the way. */
final class DataSection extends RecipeSection {

    private static final double NARROW = 80;

    private final ObjectProperty<AugmentationDraft> augmentation;
    private final ComboBox<AugmentationPreset> preset =
            Choices.of("recipe-augmentation", List.of(AugmentationPreset.values()), AugmentationPreset::title);
    private final Map<TransformKind, TransformControl> transforms = new EnumMap<>(TransformKind.class);
    private final Map<TransformKind, RecipeRow> transformRows = new EnumMap<>(TransformKind.class);
    private final ToggleSwitch normalize = new ToggleSwitch();
    private final ImageSizeField size;
    private final RecipeRow sizeRow;

    DataSection(NextRun next, EditorModel editor) {
        super("Data");
        augmentation = next.augmentationProperty();
        size = new ImageSizeField(editor);
        sizeRow = new RecipeRow("Image size", "What the network's input takes; every picture is resized to it.", size);
        ComboBox<DataSource> data = Choices.of("recipe-data", DataCatalog.all(), DataSource::title);
        data.valueProperty().bindBidirectional(next.dataProperty());
        add(new RecipeRow("Data set", "The labelled pictures that the network learns from and is judged on.", data, NARROW),
                sizeRow,
                new RecipeRow("Augmentation", "Changes training pictures at random, anew in every epoch, so that the network "
                        + "learns what matters rather than the pictures themselves.", preset));
        for (TransformKind kind : TransformKind.values()) {
            TransformControl control = new TransformControl(kind, augmentation);
            RecipeRow row = new RecipeRow(kind.label(), kind.help(), control);
            transforms.put(kind, control);
            transformRows.put(kind, row);
            add(row);
        }
        normalize.setId("recipe-normalise");
        addRare(new RecipeRow("Normalise",
                "Brings each colour channel to mean 0 and standard deviation 1 over the data set, which helps most networks.",
                normalize));
        preset.valueProperty().addListener((_, _, chosen) -> change(augmentation.get().choosing(chosen)));
        normalize.selectedProperty().addListener((_, _, on) -> change(augmentation.get().normalizing(on)));
        size.problemProperty().subscribe(sentence -> sizeRow.complain(sentence));
    }

    private void change(AugmentationDraft changed) {
        augmentation.set(changed);
    }

    @Override
    void show() {
        AugmentationDraft draft = augmentation.get();
        preset.setValue(draft.preset());
        normalize.setSelected(draft.normalize());
        Map<TransformKind, String> problems = draft.problems();
        transformRows.forEach((kind, row) -> {
            row.setWanted(draft.preset() == AugmentationPreset.CUSTOM);
            row.complain(problems.getOrDefault(kind, ""));
            transforms.get(kind).show(draft);
        });
        sumUp(draft.normalize() ? "normalised" : "");
    }
}

package org.gabor.app.view.train.recipe;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import org.gabor.app.fx.FxThread;
import org.gabor.app.runs.SessionState;
import org.gabor.app.runs.recipe.FolderState;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.NextRun;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.engine.run.UserFolders;
import org.gabor.graph.shape.VideoFeatureMap;

/** Which images: a data set of the catalogue or a folder, and what there is to say about it. */
final class DataRows {

    private static final double NARROW = 80;

    private final TrainModel model;
    private final NextRun next;
    private final PathChoice paths;
    private final ComboBox<DataSource> box = Choices.of("recipe-data", DataCatalog.all(), DataRows::title);
    private final Button choose = new Button("Choose…", Icons.of("folder", 16));
    private final RecipeRow source;
    private final RecipeRow folder;
    /** Looked up when it may have changed, for it takes a look at the disk. */
    private boolean atHand;
    private final RecipeNote note = new RecipeNote("recipe-data-note", this::cancel);

    DataRows(TrainModel model, PathChoice paths) {
        this.model = model;
        this.next = model.next();
        this.paths = paths;
        source = new RecipeRow("Data set", "The labelled images that the network learns from and is validated on.", box, NARROW);
        choose.setId("recipe-folder");
        choose.getStyleClass().add("field");
        choose.setOnAction(_ -> ask());
        folder = new RecipeRow("Folder", "Holds a sub-folder of images for each class, named after it; or folders train and "
                + "val that do. Images may be PNG, JPEG, BMP, GIF or WebP.", choose, NARROW);
        Choices.explain(box, DataRows::state);
        box.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !chosen.id().equals(next.dataProperty().get().id())) {
                next.choose(chosen);
            }
        });
        model.stateProperty().subscribe(_ -> atHand = isAtHand(next.dataProperty().get()));
        next.dataProperty().addListener((_, _, chosen) -> {
            atHand = isAtHand(chosen);
            if (chosen.origin() == Origin.FOLDER && next.folder().stateProperty().get() instanceof FolderState.Unnamed) {
                FxThread.later(this::ask);
            }
        });
    }

    RecipeRow source() {
        return source;
    }

    RecipeRow folder() {
        return folder;
    }

    RecipeNote note() {
        return note;
    }

    private void ask() {
        paths.images(choose.getScene() == null ? null : choose.getScene().getWindow()).ifPresent(next.folder()::choose);
    }

    /** Gives up the search of the folder, or the run that waits for a download. */
    private void cancel() {
        if (model.stateProperty().get() == SessionState.STARTING) {
            model.stop();
        } else {
            next.folder().cancel();
        }
    }

    private static String title(DataSource source) {
        return source.origin() == Origin.FOLDER ? source.title() + "…" : source.title();
    }

    private static String state(DataSource source) {
        return switch (source.origin()) {
            case BUNDLED -> "bundled";
            case GENERATED -> source.shape() instanceof VideoFeatureMap ? "videos, drawn by Gabor" : "drawn by Gabor";
            case PUBLISHED -> isAtHand(source) ? "downloaded" : "needs download";
            case FOLDER -> "";
        };
    }

    private static boolean isAtHand(DataSource source) {
        return DataCatalog.isAtHand(source, UserFolders.data());
    }

    void show() {
        DataSource chosen = next.dataProperty().get();
        box.getItems().stream().filter(source -> source.id().equals(chosen.id())).findFirst().ifPresent(box::setValue);
        boolean isFolder = chosen.origin() == Origin.FOLDER;
        FolderState state = next.folder().stateProperty().get();
        folder.setWanted(isFolder);
        choose.setText(state.named().map(path -> path.getFileName().toString()).orElse("Choose…"));
        if (model.stateProperty().get() == SessionState.STARTING) {
            note.follow(model.progressProperty().get().position());
        } else if (isFolder) {
            show(state);
        } else if (next.misfit().isPresent()) {
            note.complain(next.misfit().get());
        } else {
            note.say(atHand ? "" : "is downloaded when training begins");
        }
    }

    private void show(FolderState state) {
        switch (state) {
            case FolderState.Unnamed _ -> note.say("a sub-folder of images for each class");
            case FolderState.Searching(_, String activity) -> note.follow(activity);
            case FolderState.Unusable(_, String sentence) -> note.complain(sentence);
            case FolderState.Found(_, var contents) -> note.say(contents.text());
        }
    }
}

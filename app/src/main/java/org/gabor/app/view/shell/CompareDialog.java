package org.gabor.app.view.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import org.gabor.app.files.DocumentException;
import org.gabor.app.files.DocumentFile;
import org.gabor.app.vm.CompareModel;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;

/** Asks for a second network and shows the comparison. */
final class CompareDialog {

    private final EditorModel editor;
    private final CompareModel model;
    private final ObjectProperty<Screen> place;
    private final Picker picker;
    private final FileChoice files;
    private final Dialogs questions;
    private Screen before = Screen.BUILD;

    CompareDialog(EditorModel editor, CompareModel model, ObjectProperty<Screen> place, Picker picker, FileChoice files,
                  Dialogs questions) {
        this.editor = editor;
        this.model = model;
        this.place = place;
        this.picker = picker;
        this.files = files;
        this.questions = questions;
    }

    /** Compares the open network with one of the zoo or of a file. */
    void choose() {
        choose(editor.document().graph());
    }

    /** Chooses another network to compare with the left one. */
    void chooseAnother() {
        choose(model.left().orElseGet(() -> editor.document().graph()));
    }

    /** Goes back to the view from which the comparison was opened. */
    void leave() {
        place.set(before);
    }

    void choose(Graph left) {
        Choice file = new Choice("A file…", "", "folder", () -> open(left));
        picker.show("Compare " + left.name() + " with…",
                Stream.concat(Stream.of(file), Zoo.all().stream().map(entry -> choice(left, entry))).toList());
    }

    private Choice choice(Graph left, Architecture architecture) {
        return new Choice(architecture.title(), architecture.variant() + ", " + architecture.paper().year(), "stack",
                () -> compare(left, architecture.network().get()));
    }

    private void open(Graph left) {
        Optional<Path> folder = editor.fileProperty().get().map(Path::getParent);
        files.toOpen(folder).ifPresent(file -> {
            try {
                compare(left, DocumentFile.read(file).graph());
            } catch (DocumentException e) {
                questions.showMessage(e.getMessage());
            }
        });
    }

    private void compare(Graph left, Graph right) {
        model.compare(left, right);
        if (place.get() != Screen.COMPARE) {
            before = place.get();
        }
        place.set(Screen.COMPARE);
    }
}

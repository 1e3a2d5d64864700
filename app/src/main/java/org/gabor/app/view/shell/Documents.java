package org.gabor.app.view.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Overview;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.files.DocumentException;
import org.gabor.app.files.DocumentFile;
import org.gabor.app.files.RecentFiles;
import org.gabor.app.view.start.StartRequests;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;

/** Opens, saves and creates documents; asks before it discards unsaved work. */
public final class Documents implements StartRequests {

    private final EditorModel editor;
    private final RecentFiles recent;
    private final Dialogs questions;
    private final FileChoice files;
    private final Consumer<Graph> compare;

    /** @param compare asks for a second network to compare this one with */
    Documents(EditorModel editor, RecentFiles recent, Dialogs questions, FileChoice files, Consumer<Graph> compare) {
        this.editor = editor;
        this.recent = recent;
        this.questions = questions;
        this.files = files;
        this.compare = compare;
    }

    /** A zoo network with its cards laid out; a large one with its groups folded. */
    public static Document of(Graph graph) {
        Document document = new Document(graph, new Placement(Map.of(), Overview.of(graph)));
        return document.withPlacement(document.placement().with(Layouter.arrange(document, Layouter.SCREEN_HEIGHT)));
    }

    /** The zoo's networks as starting points. */
    List<Choice> startingPoints() {
        return Zoo.all().stream().map(this::beginning).toList();
    }

    private Choice beginning(Architecture architecture) {
        return new Choice(architecture.title(), architecture.variant() + ", " + architecture.paper().year(), "stack",
                () -> begin(architecture));
    }

    void begin(Architecture architecture) {
        begin(architecture.network().get());
    }

    @Override
    public void begin(Graph network) {
        begin(of(network));
    }

    @Override
    public void beginEmpty() {
        begin(Document.empty("Untitled"));
    }

    private void begin(Document document) {
        if (mayLeave()) {
            editor.open(document);
        }
    }

    @Override
    public void compare(Graph network) {
        compare.accept(network);
    }

    @Override
    public void open() {
        files.toOpen(folder()).ifPresent(this::open);
    }

    /** Opens a file, or shows an error sentence and keeps the open document. */
    @Override
    public void open(Path file) {
        if (mayLeave()) {
            try {
                editor.open(DocumentFile.read(file), file);
                recent.add(file);
            } catch (DocumentException e) {
                questions.showMessage(e.getMessage());
            }
        }
    }

    @Override
    public List<Path> recent() {
        return recent.list();
    }

    @Override
    public void showMessage(String sentence) {
        questions.showMessage(sentence);
    }

    boolean save() {
        return editor.fileProperty().get().map(this::write).orElseGet(this::saveAs);
    }

    boolean saveAs() {
        return files.toSave(folder(), editor.document().graph().name() + DocumentFile.EXTENSION)
                .map(Documents::withExtension).map(this::write).orElse(false);
    }

    /** Whether the open document may be closed: it is saved, or the user has decided. */
    public boolean mayLeave() {
        if (!editor.dirtyProperty().get()) {
            return true;
        }
        return switch (questions.unsaved(editor.document().graph().name())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    private boolean write(Path file) {
        try {
            DocumentFile.write(file, editor.document());
            editor.saved(file);
            recent.add(file);
            return true;
        } catch (DocumentException e) {
            questions.showMessage(e.getMessage());
            return false;
        }
    }

    private Optional<Path> folder() {
        return editor.fileProperty().get().or(() -> recent.list().stream().findFirst()).map(Path::getParent);
    }

    private static Path withExtension(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(DocumentFile.EXTENSION) ? file : file.resolveSibling(name + DocumentFile.EXTENSION);
    }
}

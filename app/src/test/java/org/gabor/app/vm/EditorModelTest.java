package org.gabor.app.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.Delete;
import org.gabor.app.editor.edit.SetLayer;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

class EditorModelTest {

    private final Document lenet = new Document(Zoo.find("lenet").orElseThrow().network().get(), Placement.EMPTY);
    private final EditorModel model = new EditorModel(lenet);
    private final NodeId conv1 = lenet.graph().find(new Path("conv1")).orElseThrow().id();
    private final Layer before = lenet.graph().node(conv1).layer();

    @Test
    void everythingTypedInOneVisitToAFieldIsOneStepOfUndo() {
        Object session = new Object();
        model.applyTyped(kernel(1), session);
        model.applyTyped(kernel(11), session);
        assertEquals("6×22×22", shape());
        model.undo();
        assertEquals(before, layer());
        assertFalse(model.dirtyProperty().get());
        model.redo();
        assertEquals("6×22×22", shape());
    }

    @Test
    void anotherVisitIsAnotherStep() {
        model.applyTyped(kernel(3), new Object());
        model.applyTyped(kernel(7), new Object());
        model.undo();
        assertEquals(kernel(3).layer(), layer());
    }

    @Test
    void typingBackToWhatWasThereTakesNothingElseBack() {
        Object session = new Object();
        model.apply(new SetLayer(conv1, Conv2d.of(9, 5)));
        model.applyTyped(new SetLayer(conv1, Conv2d.of(1, 5)), session);
        model.applyTyped(new SetLayer(conv1, Conv2d.of(9, 5)), session);
        model.applyTyped(new SetLayer(conv1, Conv2d.of(99, 5)), session);
        model.undo();
        assertEquals(Conv2d.of(9, 5), layer());
    }

    @Test
    void inferenceAndCostBelongToTheDocumentWhenItIsAnnounced() {
        model.documentProperty().addListener((_, _, now) -> {
            assertEquals(now.graph(), model.inference().graph());
            assertTrue(model.cost().parameters() > 0);
        });
        model.apply(kernel(3));
    }

    @Test
    void whatIsDeletedIsNoLongerSelected() {
        model.select(Selection.of(conv1));
        model.apply(new Delete(Set.of(conv1)));
        assertEquals(Selection.NONE, model.selection());
    }

    private SetLayer kernel(int side) {
        return new SetLayer(conv1, Conv2d.of(6, side).withPadding(2));
    }

    private Layer layer() {
        return model.document().graph().node(conv1).layer();
    }

    private String shape() {
        return model.inference().output(conv1).orElseThrow().text();
    }
}

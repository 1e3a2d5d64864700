package org.gabor.app.view.train;

import javafx.scene.control.TextField;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Input;
import org.gabor.graph.shape.Image;

/** The height and width that the network's input takes. */
final class ImageSizeField extends TextField {

    ImageSizeField(EditorModel editor) {
        setId("recipe-image-size");
        setEditable(false);
        textProperty().bind(editor.inferenceProperty().map(ImageSizeField::size));
    }

    private static String size(Inference network) {
        return network.graph().nodes().values().stream()
                .filter(node -> node.layer() instanceof Input)
                .flatMap(node -> network.output(node.id()).stream())
                .map(shape -> shape instanceof Image image ? "%d × %d".formatted(image.height(), image.width()) : shape.text())
                .findFirst().orElse("–");
    }
}

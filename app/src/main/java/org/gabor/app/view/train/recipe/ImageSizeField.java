package org.gabor.app.view.train.recipe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;
import org.gabor.app.editor.edit.SetLayer;
import org.gabor.app.view.control.Repaint;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.layer.Input;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Size2d;

/** The height and width of the network's input; typing another one is an edit of the drawing, which undo takes back. */
final class ImageSizeField extends TextField {

    private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,4})(?:\\s*[×xX*]\\s*(\\d{1,4}))?\\s*");

    private final EditorModel editor;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    ImageSizeField(EditorModel editor) {
        this.editor = editor;
        setId("recipe-image-size");
        Repaint repaint = new Repaint(this, this::showSize);
        editor.inferenceProperty().subscribe(_ -> repaint.run());
        focusedProperty().subscribe((_, _) -> showSize());
        textProperty().addListener((_, _, typed) -> take(typed));
    }

    /** Why what is typed is no size, in one sentence; empty if it is one. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private Optional<Node> input() {
        return editor.inference().graph().nodes().values().stream()
                .filter(node -> node.layer() instanceof Input(var shape) && shape instanceof FeatureMap).findFirst();
    }

    private Optional<FeatureMap> image() {
        return input().map(node -> (FeatureMap) ((Input) node.layer()).shape());
    }

    private void showSize() {
        setDisable(image().isEmpty());
        if (!isFocused()) {
            setText(image().map(map -> "%d × %d".formatted(map.height(), map.width())).orElse("–"));
        }
    }

    private void take(String typed) {
        Optional<Size2d> size = parse(typed);
        boolean wrong = isFocused() && size.isEmpty();
        problem.set(wrong ? "The image size must be from 1 to 9,999 pixels, such as 28 or 224 × 224, got %s."
                .formatted(typed.isBlank() ? "nothing" : typed.strip()) : "");
        getStyleClass().remove("invalid");
        if (wrong) {
            getStyleClass().add("invalid");
        }
        size.filter(_ -> isFocused()).ifPresent(this::apply);
    }

    private void apply(Size2d size) {
        input().ifPresent(node -> image().map(map -> new Input(map.withSize(size)))
                .filter(layer -> !layer.equals(node.layer()))
                .ifPresent(layer -> editor.applyTyped(new SetLayer(node.id(), layer), this)));
    }

    private static Optional<Size2d> parse(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int height = Integer.parseInt(matcher.group(1));
        int width = matcher.group(2) == null ? height : Integer.parseInt(matcher.group(2));
        return height > 0 && width > 0 ? Optional.of(new Size2d(height, width)) : Optional.empty();
    }
}

package org.gabor.app.view.look.epochs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.gabor.app.look.FilterTiles;
import org.gabor.app.look.TileScale;
import org.gabor.app.vm.look.EpochsModel;
import org.gabor.app.vm.look.KeptEpoch;
import org.gabor.engine.probe.FilterBank;

/**
 * A line with a mark for each kept epoch, and above it a filter of the first layer as it was. Filled marks have all weights,
 * hollow ones lack some.
 */
final class EpochTrack extends Region {

    private static final double HEIGHT = 44;
    private static final double MARGIN = 16;
    private static final double PICTURE = 24;
    private static final double GAP = 4;
    private static final double LINE = HEIGHT - 9;
    private static final double MARK = 3.5;
    private static final double KNOB = 7;

    private final EpochsModel model;
    private final ReadOnlyIntegerProperty filter;
    private final Line whole = new Line();
    private final Line done = new Line();
    private final Circle knob = new Circle(KNOB);
    private final List<Circle> marks = new ArrayList<>();
    private final List<ImageView> pictures = new ArrayList<>();

    /** @param filter the number of the filter above the line */
    EpochTrack(EpochsModel model, ReadOnlyIntegerProperty filter) {
        this.model = model;
        this.filter = filter;
        setId("look-epoch-track");
        setMinSize(120, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Epoch; the arrow keys choose another one");
        getStyleClass().add("epoch-track");
        whole.getStyleClass().add("epoch-line");
        done.getStyleClass().addAll("epoch-line", "done");
        knob.getStyleClass().add("epoch-knob");
        model.epochsProperty().subscribe(this::fill);
        model.currentProperty().subscribe(_ -> requestLayout());
        filter.subscribe(_ -> draw());
        setOnMousePressed(press -> {
            requestFocus();
            pick(press.getX());
        });
        setOnMouseDragged(drag -> pick(drag.getX()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    private void pick(double x) {
        List<KeptEpoch> epochs = model.epochsProperty().get();
        if (!epochs.isEmpty()) {
            model.pause();
            int nearest = (int) Math.round((x - MARGIN) / Math.max(1, step()));
            KeptEpoch epoch = epochs.get(Math.clamp(nearest, 0, epochs.size() - 1));
            if (!model.currentProperty().get().equals(Optional.of(epoch))) {
                model.select(epoch);
            }
        }
    }

    private void move(KeyEvent key) {
        int by = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by != 0) {
            model.pause();
            model.step(by);
            key.consume();
        }
    }

    private void fill(List<KeptEpoch> epochs) {
        marks.clear();
        pictures.clear();
        for (KeptEpoch epoch : epochs) {
            Circle mark = new Circle(MARK);
            mark.getStyleClass().add(epoch.isWhole() ? "epoch-mark" : "epoch-mark-partial");
            marks.add(mark);
            ImageView picture = new ImageView();
            picture.setSmooth(false);
            picture.setFitWidth(PICTURE);
            picture.setFitHeight(PICTURE);
            pictures.add(picture);
        }
        getChildren().setAll(whole, done);
        getChildren().addAll(marks);
        getChildren().addAll(pictures);
        getChildren().add(knob);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        draw();
    }

    private void draw() {
        List<KeptEpoch> epochs = model.epochsProperty().get();
        for (int i = 0; i < pictures.size(); i++) {
            pictures.get(i).setImage(epochs.get(i).filters().filter(bank -> filter.get() < bank.filters())
                    .map(this::picture).orElse(null));
        }
        requestLayout();
    }

    private WritableImage picture(FilterBank bank) {
        WritableImage image = new WritableImage(bank.width(), bank.height());
        image.getPixelWriter().setPixels(0, 0, bank.width(), bank.height(), PixelFormat.getIntArgbInstance(),
                new FilterTiles(bank, TileScale.EACH).pixels(filter.get()), 0, bank.width());
        return image;
    }

    @Override
    protected void layoutChildren() {
        List<KeptEpoch> epochs = model.epochsProperty().get();
        int at = model.currentProperty().get().map(epochs::indexOf).orElse(-1);
        line(whole, getWidth() - MARGIN);
        line(done, x(Math.max(0, at)));
        knob.setVisible(at >= 0);
        place(knob, x(at));
        int stride = Math.max(1, (int) Math.ceil((PICTURE + GAP) / Math.max(1, step())));
        for (int i = 0; i < marks.size(); i++) {
            place(marks.get(i), x(i));
            // The shown epoch always has its picture; its neighbours give way.
            pictures.get(i).setVisible(i == at || i % stride == 0 && (at < 0 || Math.abs(i - at) * step() >= PICTURE + GAP));
            pictures.get(i).relocate(Math.round(x(i) - PICTURE / 2), 0);
            pictures.get(i).setOpacity(at < 0 || i == at ? 1 : 0.6);
        }
    }

    private static void line(Line line, double end) {
        line.setStartX(MARGIN);
        line.setEndX(end);
        line.setStartY(LINE);
        line.setEndY(LINE);
    }

    private static void place(Circle circle, double x) {
        circle.setCenterX(x);
        circle.setCenterY(LINE);
    }

    private double x(int index) {
        return MARGIN + index * step();
    }

    /** The distance between marks. */
    private double step() {
        return (getWidth() - 2 * MARGIN) / Math.max(1, marks.size() - 1);
    }
}

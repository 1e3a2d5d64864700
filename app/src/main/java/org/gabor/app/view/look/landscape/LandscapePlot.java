package org.gabor.app.view.look.landscape;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.LandscapeModel;
import org.gabor.app.vm.look.LandscapeModel.Thumbnail;
import org.gabor.app.vm.look.Subject;
import org.gabor.engine.probe.EmbeddedImages;

/** The points on a canvas. Drags a lasso or the plane; a click opens a point's image. */
final class LandscapePlot extends Pane {

    /** What dragging does. */
    enum Drag { LASSO, MOVE }

    private static final double DOT = 4.5;
    private static final double RING = 8;
    private static final double NEAR = 8;
    private static final double CLICK = 4;
    private static final double THUMBNAIL = 28;
    private static final double STEP = 1.25;
    private static final Color MISTAKE = Color.web("#cf222e");
    private static final Color ACCENT = Color.web("#0969da");

    private final LandscapeModel model;
    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Coloring> coloring = new SimpleObjectProperty<>(Coloring.TRUE);
    private final ObjectProperty<Drag> drag = new SimpleObjectProperty<>(Drag.LASSO);
    private final BooleanProperty thumbnails = new SimpleBooleanProperty(true);
    private final BooleanProperty mistakes = new SimpleBooleanProperty(true);
    private final Tooltip tooltip = new Tooltip();
    private final Lasso lasso = new Lasso();
    private final Map<Thumbnail, Image> drawn = new IdentityHashMap<>();
    private Optional<Viewport> viewport = Optional.empty();
    private double pressedX;
    private double pressedY;

    LandscapePlot(LandscapeModel model) {
        this.model = model;
        setId("look-points");
        setAccessibleText("Validation images as points");
        getChildren().setAll(canvas);
        setMinSize(0, 0);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        widthProperty().subscribe((_, _) -> fit());
        heightProperty().subscribe((_, _) -> fit());
        model.imagesProperty().subscribe(_ -> {
            drawn.clear();
            fit();
        });
        model.thumbnailCountProperty().subscribe((_, _) -> paint());
        model.selectionProperty().subscribe(chosen -> {
            if (chosen.length == 0) {
                lasso.clear();
            }
            paint();
        });
        model.look().imageProperty().subscribe((_, _) -> paint());
        List.of(coloring, thumbnails, mistakes).forEach(setting -> setting.subscribe((_, _) -> paint()));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(this::hover);
        canvas.setOnScroll(this::scroll);
        Tooltip.install(canvas, tooltip);
    }

    ObjectProperty<Coloring> coloringProperty() {
        return coloring;
    }

    ObjectProperty<Drag> dragProperty() {
        return drag;
    }

    BooleanProperty thumbnailsProperty() {
        return thumbnails;
    }

    BooleanProperty mistakesProperty() {
        return mistakes;
    }

    /** Shows all points. */
    void fit() {
        viewport = model.imagesProperty().get().filter(_ -> getWidth() > 0 && getHeight() > 0)
                .map(images -> Viewport.fit(images, getWidth(), getHeight()));
        paint();
    }

    void zoom(boolean larger) {
        show(viewport.map(view -> view.zoom(larger ? STEP : 1 / STEP, getWidth() / 2, getHeight() / 2)));
    }

    private void show(Optional<Viewport> changed) {
        viewport = changed;
        lasso.clear();
        paint();
    }

    private void scroll(ScrollEvent scroll) {
        if (scroll.getDeltaY() != 0) {
            show(viewport.map(view -> view.zoom(scroll.getDeltaY() > 0 ? STEP : 1 / STEP, scroll.getX(), scroll.getY())));
        }
    }

    private void press(MouseEvent press) {
        pressedX = press.getX();
        pressedY = press.getY();
        if (drag.get() == Drag.LASSO) {
            lasso.clear();
            lasso.add(press.getX(), press.getY());
        }
    }

    private void drag(MouseEvent move) {
        switch (drag.get()) {
            case LASSO -> {
                lasso.add(move.getX(), move.getY());
                paint();
            }
            case MOVE -> {
                show(viewport.map(view -> view.move(move.getX() - pressedX, move.getY() - pressedY)));
                pressedX = move.getX();
                pressedY = move.getY();
            }
        }
    }

    private void release(MouseEvent release) {
        if (Math.hypot(release.getX() - pressedX, release.getY() - pressedY) < CLICK && lasso.size() < 4) {
            lasso.clear();
            OptionalInt point = nearest(release.getX(), release.getY());
            point.ifPresent(model::open);
            paint();
        } else if (drag.get() == Drag.LASSO) {
            select();
        }
    }

    private void select() {
        model.imagesProperty().get().ifPresent(images -> viewport.ifPresent(view -> model.select(
                IntStream.range(0, images.count()).filter(i -> lasso.contains(view.x(images, i), view.y(images, i))))));
    }

    private void hover(MouseEvent move) {
        Optional<Subject> subject = model.look().subjectProperty().get();
        OptionalInt point = nearest(move.getX(), move.getY());
        tooltip.setText(point.isEmpty() || subject.isEmpty() ? "Drag around points to select their images"
                : describe(model.imagesProperty().get().orElseThrow(), point.getAsInt(), subject.get()));
    }

    private static String describe(EmbeddedImages images, int point, Subject subject) {
        String own = "no. %d, %s".formatted(images.images()[point], subject.className(images.labels()[point]));
        return LandscapeModel.isMistake(images, point)
                ? own + ", predicted " + subject.className(images.predicted()[point]) : own;
    }

    private OptionalInt nearest(double x, double y) {
        Optional<EmbeddedImages> images = model.imagesProperty().get();
        if (images.isEmpty() || viewport.isEmpty()) {
            return OptionalInt.empty();
        }
        int best = -1;
        double least = NEAR;
        for (int i = 0; i < images.get().count(); i++) {
            double distance = Math.hypot(viewport.get().x(images.get(), i) - x, viewport.get().y(images.get(), i) - y);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    // ---- painting

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        model.imagesProperty().get().ifPresent(images -> viewport.ifPresent(view -> {
            paintLasso(pen);
            for (int i = 0; i < images.count(); i++) {
                paintPoint(pen, images, i, view);
            }
            if (thumbnails.get()) {
                paintThumbnails(pen, images, view);
            }
            paintCurrent(pen, images, view);
        }));
    }

    private void paintLasso(GraphicsContext pen) {
        if (lasso.size() > 2) {
            pen.setFill(ACCENT.deriveColor(0, 1, 1, 0.08));
            pen.fillPolygon(lasso.xs(), lasso.ys(), lasso.size());
            pen.setStroke(ACCENT);
            pen.setLineWidth(1.25);
            pen.strokePolygon(lasso.xs(), lasso.ys(), lasso.size());
        }
    }

    private void paintPoint(GraphicsContext pen, EmbeddedImages images, int point, Viewport view) {
        double x = view.x(images, point);
        double y = view.y(images, point);
        if (x < -RING || y < -RING || x > getWidth() + RING || y > getHeight() + RING) {
            return;
        }
        pen.setFill(coloring.get().of(images, point));
        pen.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
        if (mistakes.get() && LandscapeModel.isMistake(images, point)) {
            pen.setStroke(MISTAKE);
            pen.setLineWidth(1);
            pen.strokeOval(x - RING / 2, y - RING / 2, RING, RING);
        }
    }

    private void paintThumbnails(GraphicsContext pen, EmbeddedImages images, Viewport view) {
        for (int point : model.representatives()) {
            Optional<Thumbnail> small = model.thumbnail(point);
            if (small.isEmpty()) {
                continue;
            }
            double x = view.x(images, point) - THUMBNAIL / 2;
            double y = view.y(images, point) - THUMBNAIL / 2;
            pen.setFill(coloring.get().of(images, point));
            pen.fillRoundRect(x - 2, y - 2, THUMBNAIL + 4, THUMBNAIL + 4, 7, 7);
            pen.drawImage(drawn.computeIfAbsent(small.get(), LandscapePlot::image), x, y, THUMBNAIL, THUMBNAIL);
        }
    }

    static WritableImage image(Thumbnail small) {
        WritableImage image = new WritableImage(small.width(), small.height());
        image.getPixelWriter().setPixels(0, 0, small.width(), small.height(), PixelFormat.getIntArgbInstance(), small.argb(), 0,
                small.width());
        return image;
    }

    /** A ring around the image of the place. */
    private void paintCurrent(GraphicsContext pen, EmbeddedImages images, Viewport view) {
        if (model.look().imageChoiceProperty().get() instanceof ImageChoice.Validation(int number)) {
            IntStream.range(0, images.count()).filter(i -> images.images()[i] == number).findFirst().ifPresent(point -> {
                pen.setStroke(ACCENT);
                pen.setLineWidth(2);
                pen.strokeOval(view.x(images, point) - RING, view.y(images, point) - RING, 2 * RING, 2 * RING);
            });
        }
    }
}

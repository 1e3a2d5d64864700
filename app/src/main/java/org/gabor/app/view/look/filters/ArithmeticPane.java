package org.gabor.app.view.look.filters;

import java.util.Locale;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gabor.app.look.ColorScale;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.vm.look.FiltersModel;
import org.gabor.app.vm.look.Reply;
import org.gabor.engine.probe.PixelArithmetic;

/** How the value under the cross comes about: patch × kernel = products, summed up step by step. */
final class ArithmeticPane extends VBox {

    /** A whole computation takes about five seconds. */
    private static final double SECONDS = 5;
    private static final double SLOWEST = 0.25;

    private final IntegerProperty step = new SimpleIntegerProperty();
    private final Label position = Controls.label("", "dense", "medium");
    private final Button play = button("play", "Play the sum step by step", this::play);
    private final StackPane stage = new StackPane();
    private final ArithmeticGrid patch = new ArithmeticGrid("Patch", step);
    private final ArithmeticGrid kernel = new ArithmeticGrid("Kernel", step);
    private final ArithmeticGrid products = new ArithmeticGrid("Products", step);
    private final SumTable sums = new SumTable();
    private final RunningSum running = new RunningSum(step);
    private final HBox steps;
    private final Panel panel;
    private final HBox row = new HBox(10, patch, Controls.label("×", "subject"), kernel, Controls.label("=", "subject"), products,
            sums, running);
    private Timeline playing = new Timeline();
    private Optional<PixelArithmetic> shown = Optional.empty();
    private int last;

    ArithmeticPane(FiltersModel model) {
        Button first = button("first", "First step", () -> go(0));
        Button previous = button("prev", "Previous step", () -> go(step.get() - 1));
        Button next = button("next", "Next step", () -> go(step.get() + 1));
        Button end = button("last", "Last step", () -> go(last));
        position.setId("look-step");
        row.getStyleClass().add("look-arithmetic");
        HBox.setHgrow(running, Priority.ALWAYS);
        steps = new HBox(2, first, previous, position, next, end, play);
        steps.getStyleClass().add("look-setting");
        panel = new Panel("One output pixel", stage, steps);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().setAll(panel);
        setMinSize(0, 0);
        model.arithmeticProperty().subscribe(this::show);
    }

    private static Button button(String icon, String meaning, Runnable action) {
        return Controls.iconButton("look-step-" + icon, icon, meaning, action);
    }

    private void show(Reply reply) {
        playing.stop();
        Controls.show(steps, reply instanceof Reply.Seen);
        switch (reply) {
            case Reply.Seen(PixelArithmetic pixel) -> show(pixel);
            case Reply.Seen _, Reply.Underway _ -> {}
            case Reply.Refused(String sentence) -> {
                panel.setDetail("");
                stage.getChildren().setAll(Controls.message(sentence));
            }
        }
    }

    private void show(PixelArithmetic pixel) {
        shown = Optional.of(pixel);
        last = pixel.products().length - 1;
        panel.setDetail("map %d, row %d, column %d: %,d %s, one sum".formatted(pixel.map(), pixel.row(), pixel.column(),
                last + 1, last == 0 ? "product" : "products"));
        patch.show(ArithmeticGrid.doubles(pixel.patch().values()), pixel.patch(), ColorScale.GREY);
        kernel.show(pixel.kernel(), pixel.patch(), ColorScale.DIVERGING);
        products.show(pixel.products(), pixel.patch(), ColorScale.DIVERGING);
        running.show(pixel.products());
        stage.getChildren().setAll(row);
        go(last);
    }

    private void go(int to) {
        step.set(Math.clamp(to, 0, Math.max(0, last)));
        position.setText(String.format(Locale.ROOT, "step %,d of %,d", step.get() + 1, last + 1));
        shown.ifPresent(pixel -> sums.show(pixel, step.get()));
    }

    private void play() {
        playing.stop();
        go(0);
        double pause = Math.min(SLOWEST, SECONDS / (last + 1));
        int stride = (int) Math.max(1, Math.ceil((last + 1) / (SECONDS * 60)));
        playing = new Timeline(new KeyFrame(Duration.seconds(Math.max(pause, 1 / 60.0)), _ -> go(step.get() + stride)));
        playing.setCycleCount(Math.ceilDiv(last, stride));
        playing.play();
    }
}

package org.gabor.app.view.look.mistakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.ConfusionColors;
import org.gabor.app.view.theme.Fonts;
import org.gabor.app.vm.look.mistakes.Pair;

/** A confusion matrix by true class (row) and predicted class (column) that fills its room; a click chooses a cell. */
final class MatrixView extends Pane {

    /** With more classes, names and numbers are left out; the tooltip has them. */
    private static final int MOST_NAMES = 16;
    private static final double MARGIN = 12;
    private static final double HEADING = 16;
    private static final double SHARE_WIDTH = 50;
    /** In a narrower matrix the cells need the room of the recognized shares. */
    private static final double ROOM_FOR_SHARES = 400;
    private static final double ROOMY = 34;
    /** The width of a digit in sizes of the font, rounded up. */
    private static final double DIGIT = 0.65;

    private final Consumer<Pair> choose;
    private final ObservableValue<Colors> colors;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private final List<Label> rows = new ArrayList<>();
    private final List<Label> columns = new ArrayList<>();
    private final List<Label> shares = new ArrayList<>();
    private Optional<Figures> figures = Optional.empty();
    private Optional<Pair> chosen = Optional.empty();
    private IntFunction<String> className = Integer::toString;

    /** @param choose receives a cell that is clicked */
    MatrixView(ObservableValue<Colors> colors, Consumer<Pair> choose) {
        this.colors = colors;
        this.choose = choose;
        setId("look-matrix");
        getStyleClass().add("look-matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText("Confusion matrix; the arrow keys choose a cell");
        setMinSize(0, 0);
        Tooltip.install(canvas, tooltip);
        canvas.setOnMouseMoved(move -> at(move).ifPresent(cell -> tooltip.setText(sentence(cell))));
        canvas.setOnMousePressed(press -> {
            requestFocus();
            at(press).ifPresent(choose);
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        colors.subscribe(_ -> requestLayout());
    }

    void show(Optional<Figures> now, Optional<Pair> cell, IntFunction<String> names) {
        figures = now;
        chosen = cell;
        className = names;
        rows.clear();
        columns.clear();
        shares.clear();
        now.filter(_ -> isNamed()).ifPresent(this::name);
        getChildren().setAll(canvas);
        List.of(rows, columns, shares).forEach(getChildren()::addAll);
        requestLayout();
    }

    private void name(Figures shown) {
        for (int c = 0; c < shown.classes(); c++) {
            int index = c;
            rows.add(label("look-matrix-row-", c, Pos.CENTER_RIGHT, chosen.filter(cell -> cell.truth() == index).isPresent()));
            columns.add(label("look-matrix-column-", c, Pos.CENTER,
                    chosen.filter(cell -> cell.predicted() == index).isPresent()));
            Label share = Controls.label(shown.recognized(c), "caption");
            share.setId("look-matrix-share-" + c);
            share.setAlignment(Pos.CENTER_RIGHT);
            shares.add(share);
        }
    }

    private Label label(String stem, int index, Pos alignment, boolean strong) {
        Label label = Controls.label(className.apply(index), "caption", strong ? "strong" : "muted");
        label.setId(stem + index);
        label.setAlignment(alignment);
        label.setMouseTransparent(true);
        return label;
    }

    private String sentence(Pair cell) {
        return figures.map(shown -> shown.sentence(cell, className)).orElse("");
    }

    // ---- choosing

    private Optional<Pair> at(MouseEvent event) {
        Pair cell = new Pair((int) (event.getY() / cellHeight()), (int) (event.getX() / cellWidth()));
        return Optional.of(cell).filter(this::isInside);
    }

    private boolean isInside(Pair cell) {
        return cell.truth() >= 0 && cell.predicted() >= 0
                && figures.filter(shown -> Math.max(cell.truth(), cell.predicted()) < shown.classes()).isPresent();
    }

    private void move(KeyEvent key) {
        int right = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        int below = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (right != 0 || below != 0) {
            Optional.of(chosen.map(cell -> new Pair(cell.truth() + below, cell.predicted() + right)).orElse(new Pair(0, 0)))
                    .filter(this::isInside).ifPresent(choose);
            key.consume();
        }
    }

    // ---- drawing

    private boolean isNamed() {
        return figures.filter(shown -> shown.classes() <= MOST_NAMES).isPresent();
    }

    private double left() {
        return isNamed() ? MARGIN + Math.clamp(getWidth() * 0.2, 56, 100) : MARGIN;
    }

    private double top() {
        return isNamed() ? 8 + 2 * HEADING : MARGIN;
    }

    private double cellWidth() {
        return canvas.getWidth() / figures.map(Figures::classes).orElse(1);
    }

    private double cellHeight() {
        return canvas.getHeight() / figures.map(Figures::classes).orElse(1);
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(Math.round(left()), top());
        boolean shared = getWidth() >= ROOM_FOR_SHARES;
        canvas.setWidth(Math.floor(Math.max(0, getWidth() - left() - (isNamed() && shared ? SHARE_WIDTH : 0) - MARGIN)));
        canvas.setHeight(Math.floor(Math.max(0, getHeight() - top() - MARGIN)));
        for (int c = 0; c < rows.size(); c++) {
            double y = top() + c * cellHeight();
            rows.get(c).resizeRelocate(MARGIN, y, left() - MARGIN - 6, cellHeight());
            shares.get(c).setVisible(shared);
            shares.get(c).resizeRelocate(getWidth() - MARGIN - SHARE_WIDTH, y, SHARE_WIDTH, cellHeight());
            // Headings are on two lines in turn, each two columns wide.
            double x = Math.max(0, left() + (c - 0.5) * cellWidth());
            columns.get(c).resizeRelocate(x, 4 + c % 2 * HEADING, 2 * cellWidth() - 4, HEADING);
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        figures.ifPresent(shown -> draw(g, shown));
    }

    private void draw(GraphicsContext g, Figures shown) {
        g.setFont(Fonts.regular(cellWidth() < ROOMY || cellHeight() < 18 ? 9 : 10.5));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        ConfusionColors tints = new ConfusionColors(colors.getValue());
        if (isNamed()) {
            g.setFill(colors.getValue().subtle());
            for (int i = 0; i < shown.classes() * shown.classes(); i++) {
                fill(g, new Pair(i / shown.classes(), i % shown.classes()));
            }
        }
        shown.cells().forEach(cell -> draw(g, shown, cell, tints));
        chosen.filter(this::isInside).ifPresent(cell -> frame(g, cell));
    }

    private void draw(GraphicsContext g, Figures shown, Pair cell, ConfusionColors tints) {
        Color ground = shown.ground(cell, tints);
        g.setFill(ground);
        fill(g, cell);
        String text = shown.text(cell);
        if (isNamed() && text.length() * DIGIT * g.getFont().getSize() < cellWidth()) {
            g.setFill(ConfusionColors.text(ground));
            g.fillText(text, (cell.predicted() + 0.5) * cellWidth() - 0.5, (cell.truth() + 0.5) * cellHeight() - 0.5);
        }
    }

    private void fill(GraphicsContext g, Pair cell) {
        double gap = cellWidth() > 8 ? 2 : cellWidth() > 3 ? 1 : 0;
        double radius = gap == 2 ? 6 : 0;
        g.fillRoundRect(cell.predicted() * cellWidth(), cell.truth() * cellHeight(), Math.max(1, cellWidth() - gap),
                Math.max(1, cellHeight() - gap), radius, radius);
    }

    private void frame(GraphicsContext g, Pair cell) {
        g.setStroke(colors.getValue().accent());
        g.setLineWidth(2);
        g.strokeRoundRect(Math.max(1, cell.predicted() * cellWidth()), Math.max(1, cell.truth() * cellHeight()),
                Math.max(2, cellWidth() - 2), Math.max(2, cellHeight() - 2), 6, 6);
    }
}

package org.gabor.app.view.train;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.gabor.app.runs.MetricText;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.ConfusionColors;
import org.gabor.app.view.theme.Fonts;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.Confusion.Cell;

/**
 * The confusion matrix by true class (row) and predicted class (column): the diagonal in blue, errors in orange, stronger for
 * higher fractions.
 */
final class ConfusionCanvas extends Canvas {

    private static final double WIDTH = 416;
    private static final double HEIGHT = 244;
    private static final double TOP = 22;
    private static final double LEFT = 72;
    private static final double RIGHT = 48;
    private static final int MOST_NUMBERS = 16;

    private final Tooltip tooltip = new Tooltip();
    private Confusion confusion = new Confusion(0, List.of());
    private int[] totals = new int[0];
    private List<String> classes = List.of();
    private Colors colors;

    ConfusionCanvas() {
        super(WIDTH, HEIGHT);
        setId("confusion");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Confusion matrix");
        Tooltip.install(this, tooltip);
        setOnMouseMoved(move -> tooltip.setText(sentence((int) ((move.getY() - TOP) / cellHeight()), column(move.getX()))));
    }

    void show(Confusion confusion, List<String> classes, Colors colors) {
        if (confusion != this.confusion || colors != this.colors) {
            this.confusion = confusion;
            this.totals = confusion.totals();
            this.classes = classes;
            this.colors = colors;
            paint(getGraphicsContext2D());
        }
    }

    private double cellWidth() {
        return (WIDTH - LEFT - RIGHT) / confusion.classes();
    }

    private double cellHeight() {
        return (HEIGHT - TOP) / confusion.classes();
    }

    private int column(double x) {
        return x < LEFT ? -1 : (int) ((x - LEFT) / cellWidth());
    }

    private String sentence(int row, int column) {
        boolean inside = row >= 0 && row < confusion.classes() && column >= 0 && column < confusion.classes();
        if (!inside) {
            return "Rows are the true class, columns the predicted class.";
        }
        int count = confusion.cells().stream().filter(cell -> cell.truth() == row && cell.predicted() == column)
                .mapToInt(Cell::count).findFirst().orElse(0);
        return row == column
                ? "%d of %d %s recognized".formatted(count, totals[row], classes.get(row))
                : "%d of %d %s taken for %s".formatted(count, totals[row], classes.get(row), classes.get(column));
    }

    /** Draws no more cells than there are samples and classes, because there may be thousands of classes. */
    private void paint(GraphicsContext g) {
        g.clearRect(0, 0, WIDTH, HEIGHT);
        g.setFont(Fonts.regular(confusion.classes() > 12 ? 9 : 10.5));
        g.setTextBaseline(VPos.CENTER);
        boolean numbers = confusion.classes() <= MOST_NUMBERS;
        int[] right = new int[confusion.classes()];
        confusion.cells().forEach(cell -> {
            if (cell.truth() == cell.predicted()) {
                right[cell.truth()] = cell.count();
            } else {
                paintCell(g, cell, numbers);
            }
        });
        for (int row = 0; row < right.length; row++) {
            paintCell(g, new Cell(row, row, right[row]), numbers);
            if (numbers) {
                paintNames(g, row, right[row]);
            }
        }
    }

    private void paintCell(GraphicsContext g, Cell cell, boolean numbers) {
        double share = (double) cell.count() / Math.max(1, totals[cell.truth()]);
        boolean right = cell.truth() == cell.predicted();
        double x = LEFT + cell.predicted() * cellWidth();
        double y = TOP + cell.truth() * cellHeight();
        double width = Math.max(1, cellWidth() - 1);
        double height = Math.max(1, cellHeight() - 1);
        ConfusionColors tints = new ConfusionColors(colors);
        Color ground = right ? tints.right(share) : tints.wrong(share);
        g.setFill(ground);
        g.fillRoundRect(x, y, width, height, 4, 4);
        if (numbers && cell.count() > 0 && (share >= 0.01 || right)) {
            g.setTextAlign(TextAlignment.CENTER);
            g.setFill(ConfusionColors.text(ground));
            g.fillText(Integer.toString(cell.count()), x + width / 2, y + height / 2);
        }
    }

    private void paintNames(GraphicsContext g, int row, int right) {
        double middle = TOP + row * cellHeight() + (cellHeight() - 1) / 2;
        g.setFill(colors.muted());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(classes.get(row), LEFT - 8, middle, LEFT - 8);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(heading(classes.get(row)), LEFT + row * cellWidth() + (cellWidth() - 1) / 2, TOP / 2, cellWidth() - 2);
        g.setFill(colors.fg());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(MetricText.percent((double) right / Math.max(1, totals[row])), WIDTH, middle);
    }

    /** The beginning of a name, as much as fits a column. */
    private static String heading(String name) {
        String word = name.split("[ /]")[0];
        return word.length() <= 6 ? word : word.substring(0, 5) + ".";
    }
}

package org.gabor.app.view.train;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.gabor.app.runs.Figures;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.Fonts;

/** Images by true class (row) and predicted class (column): the diagonal blue, the rest orange, the more the stronger. */
final class ConfusionCanvas extends Canvas {

    private static final double WIDTH = 416;
    private static final double HEIGHT = 244;
    private static final double TOP = 22;
    private static final double LEFT = 72;
    private static final double RIGHT = 48;
    private static final int MOST_NUMBERS = 16;
    /** Where white and dark text contrast equally. */
    private static final double EVEN = 0.19;
    private static final Color DARK = Color.web("#0d1117");
    private static final Color RIGHT_ONES = Color.web("#1f6feb");
    private static final Color WRONG_ONES = Color.web("#d2762d");

    private final Tooltip tooltip = new Tooltip();
    private int[][] counts = new int[0][0];
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

    void show(int[][] counts, List<String> classes, Colors colors) {
        if (counts != this.counts || colors != this.colors) {
            this.counts = counts;
            this.classes = classes;
            this.colors = colors;
            paint(getGraphicsContext2D());
        }
    }

    private double cellWidth() {
        return (WIDTH - LEFT - RIGHT) / counts.length;
    }

    private double cellHeight() {
        return (HEIGHT - TOP) / counts.length;
    }

    private int column(double x) {
        return x < LEFT ? -1 : (int) ((x - LEFT) / cellWidth());
    }

    private String sentence(int row, int column) {
        boolean inside = row >= 0 && row < counts.length && column >= 0 && column < counts.length;
        if (!inside) {
            return "Rows are the true class, columns what the network says.";
        }
        return row == column
                ? "%d of %d %s recognised".formatted(counts[row][row], total(row), classes.get(row))
                : "%d of %d %s taken for %s".formatted(counts[row][column], total(row), classes.get(row), classes.get(column));
    }

    private void paint(GraphicsContext g) {
        g.clearRect(0, 0, WIDTH, HEIGHT);
        g.setFont(Fonts.regular(counts.length > 12 ? 9 : 10.5));
        g.setTextBaseline(VPos.CENTER);
        boolean numbers = counts.length <= MOST_NUMBERS;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                paintCell(g, row, column, numbers);
            }
            if (numbers) {
                paintNames(g, row);
            }
        }
    }

    private void paintCell(GraphicsContext g, int row, int column, boolean numbers) {
        double share = (double) counts[row][column] / Math.max(1, total(row));
        double x = LEFT + column * cellWidth();
        double y = TOP + row * cellHeight();
        double strength = row == column ? rightStrength(share) : wrongStrength(share);
        Color ground = colors.bg().interpolate(row == column ? RIGHT_ONES : WRONG_ONES, strength);
        g.setFill(ground);
        g.fillRoundRect(x, y, cellWidth() - 1, cellHeight() - 1, 4, 4);
        if (numbers && counts[row][column] > 0 && (share >= 0.01 || row == column)) {
            g.setTextAlign(TextAlignment.CENTER);
            g.setFill(luminance(ground) < EVEN ? Color.WHITE : DARK);
            g.fillText(Integer.toString(counts[row][column]), x + (cellWidth() - 1) / 2, y + (cellHeight() - 1) / 2);
        }
    }

    /** As WCAG 2 defines it, in [0, 1]. */
    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /** Even a poor class is seen on the diagonal; 92 % and more are as blue as it gets. */
    private static double rightStrength(double share) {
        return 0.12 + 0.73 * Math.min(1, Math.pow(share / 0.92, 2));
    }

    /** Steep at the small shares, among which confusions are. */
    private static double wrongStrength(double share) {
        return 0.75 * Math.min(0.9, Math.pow(share / 0.15, 0.75));
    }

    private void paintNames(GraphicsContext g, int row) {
        double middle = TOP + row * cellHeight() + (cellHeight() - 1) / 2;
        g.setFill(colors.muted());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(classes.get(row), LEFT - 8, middle, LEFT - 8);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(heading(classes.get(row)), LEFT + row * cellWidth() + (cellWidth() - 1) / 2, TOP / 2, cellWidth() - 2);
        g.setFill(colors.fg());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Figures.percent((double) counts[row][row] / Math.max(1, total(row))), WIDTH, middle);
    }

    /** The start of a name, as much as a column holds. */
    private static String heading(String name) {
        String word = name.split("[ /]")[0];
        return word.length() <= 6 ? word : word.substring(0, 5) + ".";
    }

    private int total(int row) {
        return Arrays.stream(counts[row]).sum();
    }
}

package org.gabor.app.view.look.filters;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.engine.probe.PixelArithmetic;

/** The sum of the products, the bias, the output and what follows it; and the current step. */
final class SumTable extends VBox {

    SumTable() {
        super(8);
        setMinWidth(170);
        setPrefWidth(240);
        setMaxWidth(240);
    }

    /** @param step the number of the last product that is summed up so far */
    void show(PixelArithmetic pixel, int step) {
        GridPane table = new GridPane();
        table.setHgap(8);
        table.setVgap(6);
        row(table, "Sum of %,d".formatted(pixel.products().length), pixel.sum(), "label");
        row(table, "Bias", pixel.bias(), "label");
        row(table, pixel.type(), pixel.activation(), "strong");
        pixel.following().forEach(next -> row(table, next.type(), next.value(), "truth"));
        Label place = Controls.label(place(pixel.patch(), step), "caption", "muted");
        Label product = Controls.label(String.format(Locale.ROOT, "%.4g × %.4g = %.4g",
                value(pixel, step), pixel.kernel()[step], pixel.products()[step]), "dense");
        Label soFar = Controls.label(String.format(Locale.ROOT, "so far %+.4f", sum(pixel, step)), "dense", "accent");
        VBox current = new VBox(2, place, product, soFar);
        current.getStyleClass().add("info-box");
        table.setId("look-sum");
        getChildren().setAll(table, current);
    }

    private static void row(GridPane table, String name, double value, String style) {
        Label title = Controls.label(name, "muted");
        GridPane.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        table.addRow(table.getRowCount(), title, Controls.label(String.format(Locale.ROOT, "%+.4f", value), style));
    }

    private static String place(PixelArithmetic.Patch patch, int step) {
        int plane = patch.height() * patch.width();
        int row = step % plane / patch.width();
        int column = step % plane % patch.width();
        return "Step %,d, channel %d, row %d, col %d%s".formatted(step + 1, patch.firstChannel() + step / plane, row, column,
                patch.contains(row, column) ? "" : ", padding");
    }

    private static double value(PixelArithmetic pixel, int step) {
        return pixel.patch().values()[step];
    }

    private static double sum(PixelArithmetic pixel, int step) {
        double sum = 0;
        for (int i = 0; i <= step; i++) {
            sum += pixel.products()[i];
        }
        return sum;
    }
}

package org.gabor.app.view.look.mistakes;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.view.control.Segments;
import org.gabor.app.view.figure.FigureFile;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.vm.look.Subject;
import org.gabor.app.vm.look.mistakes.GalleryFilter;
import org.gabor.app.vm.look.mistakes.MistakesModel;
import org.gabor.app.vm.look.mistakes.Pair;
import org.gabor.app.vm.look.mistakes.PairCap;

/** The images of the matrix, chosen and ordered by a filter, page by page. */
final class GalleryPane extends VBox {

    /** The width at which the filters' whole titles fit. */
    private static final double ROOMY = 490;

    private final MistakesModel model;
    private final ObservableValue<Colors> colors;
    private final Function<String, Optional<Path>> saveAs;
    private final GalleryPage page;
    private final Label empty = Controls.message("");
    private final Label notice = Controls.label("", "caption", "muted");
    private final Label range = Controls.label("", "dense", "medium");
    private final Button back = button("left", "Earlier images", -1);
    private final Button on = button("right", "Further images", 1);
    private final Button save = new Button("Save page…");
    private final ScrollPane scroll;
    private final HBox caps;
    private final Panel panel;

    /** @param openEvidence shows why the network decides as it does for the chosen image */
    GalleryPane(MistakesModel model, ObservableValue<Colors> colors, Function<String, Optional<Path>> saveAs,
                Runnable openEvidence) {
        this.model = model;
        this.colors = colors;
        this.saveAs = saveAs;
        page = new GalleryPage(model, openEvidence);
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        caps = caps();
        empty.setId("look-mistakes-empty");
        StackPane stage = new StackPane(scroll, empty);
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        FlowPane choices = new FlowPane(filters(), caps);
        choices.getStyleClass().add("mistake-choices");
        panel = new Panel("Images", new VBox(choices, stage, foot()), evidence(openEvidence), saving());
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().setAll(panel);
        setMinSize(0, 0);
        Stream.of(model.galleryProperty(), model.imagesProperty(), model.pageProperty(), model.filterProperty(),
                model.capProperty(), model.cellProperty()).forEach(shown -> shown.subscribe((_, _) -> show()));
    }

    private Button evidence(Runnable open) {
        Button button = new Button("Evidence");
        button.setId("look-mistakes-evidence");
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip("Show what speaks for the predicted and for the true class of the chosen image"));
        button.setOnAction(_ -> open.run());
        return button;
    }

    private Button saving() {
        save.setId("look-mistakes-save");
        save.getStyleClass().add("small");
        save.setTooltip(new Tooltip("Save the shown page as a PNG file"));
        save.setOnAction(_ -> saveAs.apply("mistakes.png").ifPresent(
                file -> notice.setText(FigureFile.writePng(page.snapshot(colors.getValue().bg()), file))));
        return save;
    }

    private Segments<GalleryFilter> filters() {
        Segments<GalleryFilter> filters =
                new Segments<>("look-mistakes", model.filterProperty(), List.of(GalleryFilter.values())).small();
        for (GalleryFilter filter : GalleryFilter.values()) {
            filters.hint(filter, filter.meaning());
        }
        widthProperty().map(width -> width.doubleValue() < ROOMY).subscribe(narrow -> {
            for (GalleryFilter filter : GalleryFilter.values()) {
                filters.describe(filter, narrow ? filter.shortTitle() : filter.title(), filter.meaning());
            }
        });
        return filters;
    }

    private HBox caps() {
        Segments<PairCap> caps = new Segments<>("look-mistakes-cap", model.capProperty(), List.of(PairCap.values())).small();
        for (PairCap cap : PairCap.values()) {
            caps.describe(cap, cap.title(), "At most %s of each pair of true and predicted class".formatted(cap.title()));
            caps.hint(cap, "At most %s of each pair of true and predicted class".formatted(cap.title()));
        }
        HBox row = new HBox(8, Controls.label("Of each pair", "muted", "dense"), caps);
        row.getStyleClass().add("look-setting");
        return row;
    }

    private HBox foot() {
        notice.setMinWidth(0);
        notice.setId("look-mistakes-notice");
        range.setId("look-mistakes-range");
        range.setMinWidth(USE_PREF_SIZE);
        HBox foot = new HBox(8, notice, Controls.spring(), back, range, on);
        foot.getStyleClass().addAll("look-foot", "look-setting");
        return foot;
    }

    private Button button(String icon, String meaning, int by) {
        return Controls.iconButton("look-mistakes-" + icon, icon, meaning, () -> pages(by));
    }

    private void pages(int by) {
        model.pageProperty().set(model.pageProperty().get() + by);
        scroll.setVvalue(0);
    }

    private void show() {
        int count = model.galleryProperty().get().size();
        int first = model.pageProperty().get() * MistakesModel.PAGE;
        int last = first + model.shownPage().size();
        GalleryFilter filter = model.filterProperty().get();
        caps.setDisable(!filter.isCapped());
        panel.setDetail(model.imagesProperty().get().isEmpty() ? "" : String.format(Locale.ROOT, "%,d shown", count));
        range.setText(count == 0 ? "" : String.format(Locale.ROOT, "%,d to %,d of %,d", first + 1, last, count));
        back.setDisable(first == 0);
        on.setDisable(last >= count);
        save.setDisable(count == 0);
        notice.setText("");
        boolean none = count == 0 && model.imagesProperty().get().isPresent();
        empty.setText(none ? why(filter) : "");
        scroll.setVisible(count > 0);
        page.show(caption(filter));
    }

    private String why(GalleryFilter filter) {
        return switch (filter) {
            case MISTAKES, CONFIDENTLY_WRONG -> "No image is wrong.";
            case BARELY_RIGHT -> "No image is right.";
            case LEAST_SURE -> "There are no images.";
            case CELL -> model.cellProperty().get().map(this::name).map("No image is %s."::formatted)
                    .orElse("Choose a cell of the confusion matrix.");
        };
    }

    private String name(Pair cell) {
        String truth = model.className(cell.truth());
        return cell.isMistake() ? "%s taken for %s".formatted(truth, model.className(cell.predicted()))
                : "%s, recognized".formatted(truth);
    }

    private String caption(GalleryFilter filter) {
        String weights = model.look().subjectProperty().get().map(Subject::title).orElse("");
        PairCap cap = model.capProperty().get();
        String most = !filter.isCapped() || cap == PairCap.ALL ? "" : ", at most %s of each pair".formatted(cap.title());
        String what = filter.isCapped() ? filter.meaning() : model.cellProperty().get().map(this::name).orElse("");
        return "%s: %s%s".formatted(weights, what, most);
    }
}

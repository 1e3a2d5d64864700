package org.gabor.app.view.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.view.train.chart.PlottedRun;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.run.RunSummary;

/** The drawn runs and their colours: the shown run in the accent colour, then the ticked runs in list order. */
final class PlottedRuns {

    private final TrainModel model;
    private final ThemeManager theme;

    PlottedRuns(TrainModel model, ThemeManager theme) {
        this.model = model;
        this.theme = theme;
    }

    List<PlottedRun> list() {
        List<Path> folders = folders();
        return IntStream.range(0, folders.size()).mapToObj(n -> run(n, folders.get(n))).toList();
    }

    /** The run's colour in the charts; grey if it isn't drawn. */
    Color colour(Path run) {
        int n = folders().indexOf(run);
        return n < 0 ? theme.theme().colors().thumb() : colour(n);
    }

    private List<Path> folders() {
        Optional<Path> shown = model.shownProperty().get();
        Stream<Path> ticked = model.library().runs().stream().map(RunSummary::folder)
                .filter(model.library().ticked()::contains).filter(run -> !shown.equals(Optional.of(run)));
        return Stream.concat(shown.stream(), ticked).toList();
    }

    private PlottedRun run(int n, Path folder) {
        Optional<RunSummary> listed = model.library().find(folder);
        String title = listed.map(RunSummary::title).orElse("New run");
        boolean shown = model.shownProperty().get().equals(Optional.of(folder));
        return new PlottedRun(title, colour(n), shown, model.library().curves(folder), listed.map(RunSummary::recipe));
    }

    private Color colour(int n) {
        Colors colors = theme.theme().colors();
        return PlottedRun.colour(n, colors);
    }
}

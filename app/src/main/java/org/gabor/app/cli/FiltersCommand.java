package org.gabor.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gabor.app.animation.AnimationFile;
import org.gabor.app.animation.FilterFrame;
import org.gabor.app.animation.GifFile;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.RunArgument;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.cli.output.PngFile;
import org.gabor.app.cli.output.Terminal;
import org.gabor.app.look.FilterTiles;
import org.gabor.app.look.TilePicture;
import org.gabor.app.look.TileScale;
import org.gabor.engine.filters.FilterOrder;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent.Observed;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gabor filters}: saves a picture of the first-layer filters of a run. */
@Command(name = "filters", mixinStandardHelpOptions = true,
        description = {"Writes the latest first-layer filters of a run as a PNG picture or all epochs as a GIF,",
            "or measures after each epoch how structured, oriented and varied they are."})
final class FiltersCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = RunArgument.HELP)
    private String run;

    @Option(names = "--output", paramLabel = "FILE",
            description = {"The picture's file; by default filters.png in the run's folder.",
                "A name that ends with .gif gets an animation of all epochs."})
    private Path output;

    @Option(names = "--sorted", description = "Sort the filters by orientation and frequency; blobs and noise come last.")
    private boolean sorted;

    @Option(names = "--learned", description = "Show the difference to the initial filters.")
    private boolean learned;

    @Option(names = "--measure", description = "Print a line of measurements for each epoch instead of writing a picture.")
    private boolean measure;

    FiltersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (measure && (output != null || sorted || learned)) {
            throw new UsageError("--measure prints figures and no picture: it takes no --output, --sorted or --learned.");
        }
        RunFolder folder = RunArgument.find(run);
        List<Observed<FilterBank>> kept = folder.filters();
        if (kept.isEmpty()) {
            throw new JobFailure(("The run in %s has no filters: they are kept after each epoch of a network "
                    + "that starts with a convolution.").formatted(folder.path()));
        }
        if (measure) {
            FilterTable.of(kept).lines().forEach(terminal.out()::println);
        } else {
            draw(kept, output == null ? folder.path().resolve("filters.png") : output);
        }
        return ExitCode.OK;
    }

    private void draw(List<Observed<FilterBank>> kept, Path file) {
        List<FilterBank> epochs = kept.stream().map(seen -> shown(seen.observation(), kept)).toList();
        boolean animation = file.toString().toLowerCase(Locale.ROOT).endsWith(".gif");
        try {
            if (animation) {
                animation(kept, epochs, new GifFile(file));
            } else {
                PngFile.write(new TilePicture(new FilterTiles(epochs.getLast(), TileScale.EACH)).draw(), file);
            }
        } catch (IOException unwritable) {
            throw new JobFailure("The picture cannot be written to %s: check that the folder exists and is writable."
                    .formatted(file));
        }
        FilterBank bank = epochs.getLast();
        String when = animation ? "at %d epochs".formatted(kept.size()) : "after epoch %d".formatted(kept.getLast().epoch());
        terminal.out().println("%s: %d filters of %d×%d %s, in %s".formatted(bank.path(), bank.filters(), bank.height(),
                bank.width(), when, file));
    }

    /** Sorted by the newest filters, so that each keeps its place in an animation. */
    private FilterBank shown(FilterBank bank, List<Observed<FilterBank>> kept) {
        FilterBank changed = learned ? learned(bank, kept) : bank;
        return sorted ? changed.reordered(FilterOrder.of(learned ? learned(kept.getLast().observation(), kept)
                : kept.getLast().observation())) : changed;
    }

    private static FilterBank learned(FilterBank bank, List<Observed<FilterBank>> kept) {
        return bank.minus(kept.getFirst().observation());
    }

    private static void animation(List<Observed<FilterBank>> kept, List<FilterBank> epochs, AnimationFile animation)
            throws IOException {
        double last = Math.max(1, kept.getLast().epoch());
        for (int i = 0; i < epochs.size(); i++) {
            animation.add(new FilterFrame(epochs.get(i), kept.get(i).epoch() / last).draw());
        }
        animation.finish();
    }
}

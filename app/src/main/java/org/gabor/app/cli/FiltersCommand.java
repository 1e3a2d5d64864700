package org.gabor.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.RunArgument;
import org.gabor.app.cli.output.PngFile;
import org.gabor.app.cli.output.Terminal;
import org.gabor.app.look.BankTiles;
import org.gabor.app.look.TilePicture;
import org.gabor.app.runs.FilterTiles;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent.Observed;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gabor filters}: saves a picture of the first-layer filters of a run. */
@Command(name = "filters", mixinStandardHelpOptions = true,
        description = "Writes the latest first-layer filters of a run as a PNG picture.")
final class FiltersCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = RunArgument.HELP)
    private String run;

    @Option(names = "--output", paramLabel = "FILE",
            description = "The picture's file; by default filters.png in the run's folder.")
    private Path output;

    FiltersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RunFolder folder = RunArgument.find(run);
        Observed<FilterBank> seen = folder.filters().stream().reduce((_, later) -> later)
                .orElseThrow(() -> new JobFailure(("The run in %s has no filters: they are kept after each epoch of a network "
                        + "that starts with a convolution.").formatted(folder.path())));
        Path file = output == null ? folder.path().resolve("filters.png") : output;
        write(seen.observation(), file);
        FilterBank bank = seen.observation();
        terminal.out().println("%s: %d filters of %d×%d after epoch %d, in %s"
                .formatted(bank.path(), bank.filters(), bank.height(), bank.width(), seen.epoch(), file));
        return ExitCode.OK;
    }

    private static void write(FilterBank bank, Path file) {
        try {
            PngFile.write(new TilePicture(new BankTiles(new FilterTiles(bank, FilterTiles.Scale.EACH))).draw(), file);
        } catch (IOException unwritable) {
            throw new JobFailure("The picture cannot be written to %s: check that the folder exists and is writable."
                    .formatted(file));
        }
    }
}

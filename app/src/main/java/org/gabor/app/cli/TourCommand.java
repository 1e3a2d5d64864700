package org.gabor.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.output.Terminal;
import org.gabor.app.tour.Tour;
import org.gabor.app.tour.TourException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code gabor tour}: walks through the window and saves a picture of every screen. */
@Command(name = "tour", mixinStandardHelpOptions = true,
        description = "Builds AlexNet, trains LeNet and AlexNet briefly, and writes a picture of every screen; needs no display.")
final class TourCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--output", paramLabel = "DIR", defaultValue = "gabor-tour", description = "Folder for the pictures.")
    private Path output;

    TourCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = output.toAbsolutePath().normalize();
        try {
            new Tour(folder, terminal.out()::println).take();
        } catch (TourException failure) {
            throw new JobFailure(failure.getMessage());
        }
        terminal.out().println("The pictures are in " + folder);
        return ExitCode.OK;
    }
}

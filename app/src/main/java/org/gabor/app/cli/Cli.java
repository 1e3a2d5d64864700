package org.gabor.app.cli;

import java.util.function.Function;
import org.gabor.app.cli.look.LookCommand;
import org.gabor.app.cli.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The {@code gabor} command. */
@Command(name = "gabor", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Explore, build and train convolutional networks. Without a command the window opens.")
public final class Cli {

    private Cli() {}

    public static void main(String... args) {
        System.exit(run(Terminal.system(), args));
    }

    /**
     * Runs one command and returns its exit code. Without arguments it runs the tour, because there is no screen for the window.
     */
    static int run(Terminal terminal, String... args) {
        if (args.length == 0) {
            terminal.err().println(
                    "There is no display to open the window on, so here is the tour; \"gabor --help\" lists the commands.");
            return run(terminal, "tour");
        }
        CommandLine gabor = new CommandLine(new Cli())
                .addSubcommand(new ZooCommand(terminal))
                .addSubcommand(new SummaryCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new DataCommand(terminal))
                .addSubcommand(TrainCommand.line(terminal))
                .addSubcommand(new PredictCommand(terminal))
                .addSubcommand(new LookCommand(terminal))
                .addSubcommand(new BenchCommand(terminal))
                .addSubcommand(new FiltersCommand(terminal))
                .addSubcommand(new TourCommand(terminal));
        gabor.registerConverter(Integer.class, text -> wholeNumber(text, Integer::valueOf))
                .registerConverter(Long.class, text -> wholeNumber(text, Long::valueOf));
        ErrorReporter complaints = new ErrorReporter(terminal);
        return gabor.setOut(terminal.out()).setErr(terminal.err())
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .execute(args);
    }

    private static <T> T wholeNumber(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s' is not a whole number, or too large".formatted(text));
        }
    }
}

package org.gabor.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.cli.output.Terminal;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.UserFolders;
import org.gabor.engine.worker.WorkerException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns a failure into one sentence on the error stream and an exit code. */
record ErrorReporter(Terminal terminal) implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        terminal.err().printf("%s; \"%s --help\" lists what there is.%n",
                e.getMessage().replaceAll("[.:]\\s*$", ""), e.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        return switch (e) {
            case UsageError use -> report(use.getMessage(), ExitCode.USAGE);
            case JobFailure failure -> report(failure.getMessage(), ExitCode.SOFTWARE);
            case RunException run -> report(run.getMessage(), ExitCode.SOFTWARE);
            case WorkerException lost -> report(lost.getMessage(), ExitCode.SOFTWARE);
            case Exception unexpected -> report("Something unexpected went wrong (%s); the details are in %s."
                    .formatted(unexpected.getClass().getSimpleName(), log(unexpected)), ExitCode.SOFTWARE);
        };
    }

    private int report(String sentence, int code) {
        terminal.err().println(sentence);
        return code;
    }

    /** Appends the stack trace to the log and returns the log's path. */
    private static Path log(Exception e) {
        Path file = UserFolders.logs().resolve("gabor.log");
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Instant.now() + " " + trace, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            e.addSuppressed(unwritable);
        }
        return file;
    }
}

package org.gabor.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.gabor.app.cli.output.Terminal;

/** Runs a {@code gabor} command inside the test and keeps its output and exit code. */
public record Command(int exit, String out, String err) {

    public static Command gabor(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Cli.run(new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false), arguments);
        return new Command(exit, out.toString(), err.toString());
    }

    public List<String> outLines() {
        return out.lines().toList();
    }
}

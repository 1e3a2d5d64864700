package org.gabor.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One run of the {@code gabor} command inside the test: what it wrote and how it ended. */
record Command(int exit, String out, String err) {

    static Command gabor(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Cli.run(new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false), arguments);
        return new Command(exit, out.toString(), err.toString());
    }

    List<String> outLines() {
        return out.lines().toList();
    }
}

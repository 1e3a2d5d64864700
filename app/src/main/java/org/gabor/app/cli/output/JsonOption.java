package org.gabor.app.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option {@code --json}: JSON output instead of text. */
public final class JsonOption {

    @Option(names = "--json", description = "Write JSON, for a program to read.")
    private boolean json;

    /** Writes one of the two. */
    public void write(Terminal terminal, Supplier<? extends JsonNode> program, Supplier<List<String>> person) {
        if (json) {
            terminal.out().println(program.get().toPrettyString());
        } else {
            person.get().forEach(terminal.out()::println);
        }
    }
}

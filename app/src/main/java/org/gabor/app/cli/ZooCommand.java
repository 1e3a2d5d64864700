package org.gabor.app.cli;

import java.util.concurrent.Callable;
import org.gabor.app.cli.TextTable.Align;
import org.gabor.app.editor.Amount;
import org.gabor.zoo.Architecture;
import org.gabor.zoo.Zoo;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code gabor zoo}: the networks on offer. */
@Command(name = "zoo", mixinStandardHelpOptions = true, description = "Lists the networks on offer.")
final class ZooCommand implements Callable<Integer> {

    private final Terminal terminal;

    ZooCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT);
        table.row("Id", "Short name", "Title", "Year", "Parameters", "MACs");
        Zoo.all().forEach(architecture -> add(table, architecture));
        table.lines().forEach(terminal.out()::println);
        return ExitCode.OK;
    }

    private static void add(TextTable table, Architecture architecture) {
        table.row(architecture.id(), String.join(", ", architecture.aliases()), architecture.title(),
                String.valueOf(architecture.paper().year()), Amount.grouped(architecture.published().parameters()),
                Amount.grouped(architecture.published().macs()));
    }
}

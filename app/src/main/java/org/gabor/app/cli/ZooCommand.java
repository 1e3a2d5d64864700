package org.gabor.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gabor.app.cli.output.JsonOption;
import org.gabor.app.cli.output.Terminal;
import org.gabor.app.cli.output.TextTable;
import org.gabor.app.cli.output.TextTable.Align;
import org.gabor.app.text.NumberText;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Accuracy;
import org.gabor.zoo.about.Architecture;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code gabor zoo}: lists the networks of the zoo. */
@Command(name = "zoo", mixinStandardHelpOptions = true, description = "Lists the networks of the zoo.")
final class ZooCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private JsonOption json;

    ZooCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.write(terminal, ZooCommand::list, () -> table().lines());
        return ExitCode.OK;
    }

    private static TextTable table() {
        TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT,
                Align.RIGHT, Align.LEFT);
        table.row("Id", "Short name", "Title", "Year", "Input", "Parameters", "MACs", "Top-1", "on");
        Zoo.all().forEach(entry -> table.row(entry.id(), String.join(", ", entry.aliases()), entry.title(),
                String.valueOf(entry.paper().year()), entry.input().text(), NumberText.grouped(entry.published().parameters()),
                NumberText.grouped(entry.published().macs()),
                entry.published().accuracy().map(top1 -> String.format(Locale.ROOT, "%.1f %%", top1.percent())).orElse(""),
                entry.published().accuracy().map(Accuracy::on).orElse("")));
        return table;
    }

    private static ArrayNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Zoo.all().forEach(entry -> list.add(json(entry)));
        return list;
    }

    private static ObjectNode json(Architecture entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("id", entry.id()).put("title", entry.title()).put("year", entry.paper().year());
        entry.input().dims().forEach(json.putArray("input")::add);
        return json.put("classes", entry.classes())
                .put("parameters", entry.published().parameters()).put("macs", entry.published().macs());
    }
}

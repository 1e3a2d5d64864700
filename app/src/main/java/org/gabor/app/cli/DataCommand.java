package org.gabor.app.cli;

import java.util.concurrent.Callable;
import org.gabor.app.cli.output.Terminal;
import org.gabor.app.cli.output.TextTable;
import org.gabor.app.cli.output.TextTable.Align;
import org.gabor.app.text.NumberText;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.run.UserFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code gabor data}: lists the data sets. */
@Command(name = "data", mixinStandardHelpOptions = true, description = "Lists the data sets, and which are on this machine.")
final class DataCommand implements Callable<Integer> {

    private final Terminal terminal;

    DataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);
        table.row("Id", "Title", "Images", "Classes", "Training", "Validation", "Where");
        DataCatalog.all().forEach(source -> table.row(source.id(), source.title(), source.shape().text(),
                count(source, source.classes().size()), count(source, source.trainCount()),
                count(source, source.validationCount()), where(source)));
        table.lines().forEach(terminal.out()::println);
        return ExitCode.OK;
    }

    private static String count(DataSource source, int count) {
        return source.origin() == Origin.FOLDER ? "any" : NumberText.grouped(count);
    }

    private static String where(DataSource source) {
        return switch (source.origin()) {
            case BUNDLED -> "bundled";
            case GENERATED -> "generated";
            case FOLDER -> "--data FOLDER";
            case PUBLISHED -> DataCatalog.isAtHand(source, UserFolders.data()) ? "at hand" : "downloaded when first used";
        };
    }
}

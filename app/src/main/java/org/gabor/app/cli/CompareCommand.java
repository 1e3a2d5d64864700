package org.gabor.app.cli;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gabor.app.cli.argument.NetworkArgument;
import org.gabor.app.cli.argument.NetworkCheck;
import org.gabor.app.cli.output.JsonOption;
import org.gabor.app.cli.output.Terminal;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.compare.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gabor compare}: shows how two networks differ, block by block, and what each costs. */
@Command(name = "compare", mixinStandardHelpOptions = true,
        description = "Shows how two networks differ, block by block, with parameters, MACs, memory and depth side by side.")
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NET", description = NetworkArgument.HELP)
    private String left;

    @Parameters(index = "1", paramLabel = "NET", description = "The network to compare with.")
    private String right;

    @Mixin
    private AdaptOptions adapt;

    @Mixin
    private JsonOption json;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inference before = Inference.infer(adapt.network(left));
        Inference after = Inference.infer(adapt.network(right));
        Comparison comparison = Comparison.of(before, after);
        json.write(terminal, () -> ComparisonJson.of(comparison), () -> new ComparisonText(comparison).lines());
        Stream.of(before, after).forEach(NetworkCheck::require);
        return ExitCode.OK;
    }
}

package org.gabor.app.cli;

import java.util.concurrent.Callable;
import org.gabor.app.cli.argument.NetworkArgument;
import org.gabor.app.cli.argument.NetworkCheck;
import org.gabor.app.cli.output.JsonOption;
import org.gabor.app.cli.output.Terminal;
import org.gabor.graph.analysis.Inference;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gabor summary}: prints the layers like d2l's {@code layer_summary}, and their cost. */
@Command(name = "summary", mixinStandardHelpOptions = true,
        description = "Shows a network's layers with their output shapes, parameters and multiply-accumulates (MACs).")
final class SummaryCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NET", description = NetworkArgument.HELP)
    private String network;

    @Mixin
    private AdaptOptions adapt;

    @Mixin
    private JsonOption json;

    SummaryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inference inference = Inference.infer(adapt.network(network));
        NetworkSummary summary = NetworkSummary.of(inference);
        json.write(terminal, summary::json, summary::lines);
        NetworkCheck.require(inference);
        return ExitCode.OK;
    }
}

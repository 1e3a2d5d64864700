package org.gabor.app.cli.argument;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;

/** The network named on the command line. */
public final class NetworkArgument {

    public static final String HELP = "A zoo id or short name (\"gabor zoo\" lists them), or a saved .gabor file.";

    private NetworkArgument() {}

    /** Looks in the zoo first, then for a file; throws {@link UsageError} if neither exists or the file is damaged. */
    public static Graph find(String name) {
        return Zoo.find(name).map(architecture -> architecture.network().get()).orElseGet(() -> read(name));
    }

    private static Graph read(String name) {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new UsageError("There is no network or file called \"%s\"%s".formatted(name, suggestion(name)));
        }
        if (Files.isDirectory(file)) {
            throw new UsageError("\"%s\" is a folder, not a saved network.".formatted(name));
        }
        try {
            return GraphJson.read(Files.readString(file));
        } catch (GraphFormatException broken) {
            throw new UsageError("%s cannot be read: %s".formatted(name, broken.getMessage()));
        } catch (CharacterCodingException binary) {
            throw new UsageError("%s is not a saved network: it is not text.".formatted(name));
        } catch (IOException unreadable) {
            throw new UsageError("%s cannot be read: check that the file may be opened.".formatted(name));
        }
    }

    /** The end of a sentence about an unknown name: similar names, or where to find them. */
    public static String suggestion(String name) {
        List<String> near = NearMatches.of(name, Zoo.all().stream().flatMap(NetworkArgument::names).toList());
        return near.isEmpty() ? "; \"gabor zoo\" lists the networks." : "; did you mean " + String.join(", ", near) + "?";
    }

    private static Stream<String> names(Architecture architecture) {
        return Stream.concat(architecture.aliases().stream(), Stream.of(architecture.id()));
    }
}

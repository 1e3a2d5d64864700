package org.gabor.app.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The output of a command.
 *
 * @param out the stream for results
 * @param err the stream for errors and progress
 * @param interactive whether this is a terminal, so that a line can be rewritten in place
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

    public static Terminal system() {
        boolean interactive = System.console() != null && System.console().isTerminal();
        return new Terminal(writer(FileDescriptor.out, "stdout.encoding"), writer(FileDescriptor.err, "stderr.encoding"),
                interactive);
    }

    /** Writes UTF-8 if the terminal's own encoding has no ×, as in the "C" locale. */
    private static PrintWriter writer(FileDescriptor file, String encodingProperty) {
        Charset own = Charset.forName(System.getProperty(encodingProperty, "UTF-8"));
        Charset encoding = own.newEncoder().canEncode('×') ? own : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(file), encoding), true);
    }
}

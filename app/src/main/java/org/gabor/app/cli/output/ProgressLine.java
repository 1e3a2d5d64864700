package org.gabor.app.cli.output;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A progress line that is rewritten in place on a terminal; writes nothing if the output isn't a terminal. */
public final class ProgressLine implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(100);
    private static final int CELLS = 24;
    private static final String ERASE = "\r\u001b[K";

    private final Terminal terminal;
    private final InstantSource clock;
    private Instant shown = Instant.EPOCH;

    public ProgressLine(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Shows a bar of {@code fraction} followed by {@code text}; skips updates that come too fast to read. */
    public void bar(double fraction, String text) {
        if (shown.plus(PERIOD).isBefore(clock.instant())) {
            int full = (int) Math.round(CELLS * Math.clamp(fraction, 0, 1));
            show("[%s%s] %3.0f %%  %s".formatted("#".repeat(full), "-".repeat(CELLS - full), 100 * fraction, text));
        }
    }

    public void show(String text) {
        if (terminal.interactive()) {
            terminal.err().print(ERASE + text);
            terminal.err().flush();
            shown = clock.instant();
        }
    }

    @Override
    public void close() {
        if (!shown.equals(Instant.EPOCH)) {
            terminal.err().print(ERASE);
            terminal.err().flush();
            shown = Instant.EPOCH;
        }
    }
}

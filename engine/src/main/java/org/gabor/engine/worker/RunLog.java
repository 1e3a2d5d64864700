package org.gabor.engine.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.run.RunException;

/** While open, appends this process's log records to the run's {@code worker.log}. */
record RunLog(FileHandler handler) implements AutoCloseable {

    static final String NAME = "worker.log";

    private static final Logger ROOT = Logger.getLogger("");

    static RunLog open(Path run) {
        try {
            FileHandler handler = new FileHandler(run.resolve(NAME).toString().replace("%", "%%"), true);
            handler.setFormatter(new SimpleFormatter());
            ROOT.addHandler(handler);
            return new RunLog(handler);
        } catch (IOException e) {
            throw new RunException("%s cannot be written (%s).".formatted(run.resolve(NAME), FileProblem.reason(e)), e);
        }
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        handler.close();
    }
}

package org.gabor.app.cli.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.cli.output.PngFile;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;

/** The file that the answer is written to. */
record OutputFile(Path file, Format format) {

    /** By the file's ending. */
    enum Format {
        NPY, PNG, JSON;

        private String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Throws {@link UsageError} if the ending is unknown, {@link JobFailure} if the folder doesn't exist. */
    static OutputFile of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        Format format = Stream.of(Format.values()).filter(known -> name.endsWith(known.ending())).findFirst()
                .orElseThrow(() -> new UsageError(
                        "%s ends in neither .npy (raw values), .png (a picture) nor .json: choose one of them.".formatted(file)));
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new JobFailure("The answer cannot be written to %s: its folder does not exist.".formatted(file));
        }
        return new OutputFile(file, format);
    }

    /** Writes the whole file or nothing; throws {@link JobFailure}. */
    void write(LookReport report) {
        try {
            AtomicFile.write(file, target -> {
                switch (format) {
                    case NPY -> report.array().get().write(target);
                    case PNG -> PngFile.write(report.picture().get(), target);
                    case JSON -> Files.writeString(target, report.json().toPrettyString() + System.lineSeparator());
                }
            });
        } catch (IOException unwritable) {
            throw new JobFailure("The answer cannot be written to %s (%s): check that the folder is writable."
                    .formatted(file, FileProblem.reason(unwritable)));
        }
    }
}

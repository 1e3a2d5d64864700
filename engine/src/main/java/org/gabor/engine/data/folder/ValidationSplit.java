package org.gabor.engine.data.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/**
 * A random split of one class's images, by a digest of each file's name: the parts are the
 * same on every machine and in every run, and do not depend on other classes.
 */
record ValidationSplit(List<Path> train, List<Path> validation) {

    /** Puts {@code share} of the class, rounded, into validation, but at least one image on either side. */
    static ValidationSplit of(ImageClass images, double share) {
        List<Path> files = images.files();
        int kept = files.size() < 2 ? 0 : Math.clamp(Math.round(share * files.size()), 1, files.size() - 1);
        List<Path> shuffled =
                files.stream().sorted(Comparator.comparingLong(ValidationSplit::digest).thenComparing(p -> p)).toList();
        return new ValidationSplit(shuffled.stream().skip(kept).sorted().toList(),
                shuffled.stream().limit(kept).sorted().toList());
    }

    private static long digest(Path file) {
        CRC32C crc = new CRC32C();
        crc.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(crc.getValue()).nextLong();
    }
}

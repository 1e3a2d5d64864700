package org.gabor.engine.data.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/**
 * One class's images, parted by chance. Chance is a digest of the file's name: the parts are the
 * same on every machine and in every run, and do not change with what other classes hold.
 */
record ValidationSplit(List<Path> train, List<Path> validation) {

    /** So much of the class for validation as comes nearest to {@code share}, but at least one image on either side. */
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

package org.gabor.engine.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of Fashion-MNIST (Xiao et al. 2017), from the first place that has it.
 *
 * @param folders where it is looked for, in order
 * @param download where it comes from when it is nowhere
 */
record FashionMnist(List<Path> folders, Download download) {

    private static final Path DEBIAN_PACKAGE = Path.of("/usr/share/datasets/fashion-mnist");
    private static final URI PUBLISHER = URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/");

    /** The digests torchvision checks these files with. */
    private static final Map<String, String> MD5 = Map.of(
            IdxFiles.TRAIN_IMAGES, "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
            IdxFiles.TRAIN_LABELS, "25c81989df183df01b3e8a0aad5dffbe",
            IdxFiles.TEST_IMAGES, "bef4ecab320f06d8554ea6380940ec79",
            IdxFiles.TEST_LABELS, "bb300cfdad3c16e7a12a480ee83cd310");

    /** Debian's package, else what was downloaded before, else a download. */
    static FashionMnist inUsualPlaces(Path downloads) {
        Path own = downloads.resolve(DataCatalog.FASHION_MNIST.id());
        return new FashionMnist(List.of(DEBIAN_PACKAGE, own), new Download(PUBLISHER, MD5, own));
    }

    /** The first folder that has all files; downloads them where none has. */
    Path find(Preparation preparation) throws DataException {
        Optional<Path> place = folders.stream().filter(IdxFiles::areAllIn).findFirst();
        return place.isPresent() ? place.get() : download.fetch(preparation);
    }
}

package org.gabor.engine.data.published;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.data.DataProvider;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.graph.shape.FeatureMap;

/**
 * The published data sets. The addresses and MD5 digests of the MNIST family were copied from torchvision's
 * {@code datasets/mnist.py}; those of CIFAR's binary version from its authors' page, www.cs.toronto.edu/~kriz/cifar.html
 * (torchvision fetches the Python version).
 */
public final class Publications {

    private static final FeatureMap GREY = new FeatureMap(1, 28, 28);
    private static final FeatureMap COLOUR = new FeatureMap(3, 32, 32);

    /** Xiao, Rasul and Vollgraf 2017. Debian has a package of it. */
    private static final Publication FASHION_MNIST = mnistLike(
            source("fashion-mnist", "Fashion-MNIST", GREY, ClassNames.CLOTHES, 60_000, 10_000),
            "FashionMNIST/raw", List.of(Path.of("/usr/share/datasets/fashion-mnist")),
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
            "8d4fb7e6c68d591d4c3dfef9ec88bf0d", "25c81989df183df01b3e8a0aad5dffbe",
            "bef4ecab320f06d8554ea6380940ec79", "bb300cfdad3c16e7a12a480ee83cd310");

    private static final BundledFiles FASHION_MNIST_MINI =
            new BundledFiles(new DataSource("fashion-mnist-mini", "Fashion-MNIST mini",
                    GREY, ClassNames.CLOTHES, 10_000, 2_000, Origin.BUNDLED), FASHION_MNIST);

    /** LeCun, Cortes and Burges 1998, from the mirror that torchvision falls back to: the authors' server often refuses. */
    private static final Publication MNIST = mnistLike(
            source("mnist", "MNIST", GREY, ClassNames.DIGITS, 60_000, 10_000), "MNIST/raw", List.of(),
            "https://ossci-datasets.s3.amazonaws.com/mnist/",
            "f68b3c2dcbeaaa9fbdd348bbdeb94873", "d53e105ee54ea40749a09fcbcd1e9432",
            "9fb629c4189551a2d022fa330f9573f3", "ec29112dd5afa0611ce80d1b7f02629c");

    /** Clanuwat et al. 2018. */
    private static final Publication KMNIST = mnistLike(
            source("kmnist", "KMNIST", GREY, ClassNames.KANA, 60_000, 10_000), "KMNIST/raw", List.of(),
            "https://codh.rois.ac.jp/kmnist/dataset/kmnist/",
            "bdb82020997e1d708af4cf47b453dcf7", "e144d726b3acfaa3e44228e80efcd344",
            "5c965bf0a639b31b8f53240b1b52f4d7", "7320c461ea6c1c855c0b718fb2a4b134");

    private static final Publication EMNIST_LETTERS = emnist(
            source("emnist-letters", "EMNIST Letters", GREY, ClassNames.LETTERS, 124_800, 20_800), 1);
    private static final Publication EMNIST_BALANCED = emnist(
            source("emnist-balanced", "EMNIST Balanced", GREY, ClassNames.CHARACTERS, 112_800, 18_800), 0);

    private static final Publication CIFAR_10 = cifar(
            source("cifar-10", "CIFAR-10", COLOUR, ClassNames.CIFAR_10, 50_000, 10_000), CifarLayout.CIFAR_10,
            "cifar-10-batches-bin", "cifar-10-binary.tar.gz", "c32a1d4ab5d03f1284b67883e8d87530");
    private static final Publication CIFAR_100 = cifar(
            source("cifar-100", "CIFAR-100", COLOUR, ClassNames.CIFAR_100, 50_000, 10_000), CifarLayout.CIFAR_100,
            "cifar-100-binary", "cifar-100-binary.tar.gz", "03b5dce01913d631647c71ecec9e9cb8");

    private Publications() {}

    public static List<DataProvider> all() {
        return List.of(FASHION_MNIST_MINI, FASHION_MNIST, MNIST, KMNIST, EMNIST_LETTERS, EMNIST_BALANCED, CIFAR_10, CIFAR_100);
    }

    private static DataSource source(String id, String title, FeatureMap shape, List<String> classes, int train, int validation) {
        return new DataSource(id, title, shape, classes, train, validation, Origin.PUBLISHED);
    }

    /**
     * Four files beside each other.
     *
     * @param inside where torchvision's own downloads lie in the folder it is given
     * @param md5 the digests in the order of the files' names in the layout
     */
    private static Publication mnistLike(DataSource source, String inside, List<Path> elsewhere, String base, String... md5) {
        Map<String, String> digests = new LinkedHashMap<>();
        int next = 0;
        for (String name : IdxLayout.MNIST.names()) {
            digests.put(name, md5[next++]);
        }
        return new Publication(source, IdxLayout.MNIST, source.id(), Optional.empty(), List.of(inside), elsewhere,
                new Download(URI.create(base), digests));
    }

    /** Cohen et al. 2017: one archive for all parts; the images are stored column by column. */
    private static Publication emnist(DataSource source, int firstLabel) {
        IdxLayout layout = new IdxLayout(source.id() + "-train", source.id() + "-test", true, firstLabel);
        return new Publication(source, layout, "emnist", Optional.of("gzip.zip"),
                List.of("gzip", "EMNIST/raw"), List.of(), new Download(URI.create("https://biometrics.nist.gov/cs_links/EMNIST/"),
                        Map.of("gzip.zip", "58c8d27c78d21e728a6bc7b3cc06412e")));
    }

    /** Krizhevsky 2009. */
    private static Publication cifar(DataSource source, CifarLayout layout, String inside, String archive, String md5) {
        return new Publication(source, layout, source.id(), Optional.of(archive), List.of(inside), List.of(),
                new Download(URI.create("https://www.cs.toronto.edu/~kriz/"), Map.of(archive, md5)));
    }
}

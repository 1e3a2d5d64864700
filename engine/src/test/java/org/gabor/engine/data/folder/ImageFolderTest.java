package org.gabor.engine.data.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.FolderOptions;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of images as people have them, good and bad. */
class ImageFolderTest {

    private static final Logger LOG = Logger.getLogger(ImageFolder.class.getName());
    private static final FolderOptions SMALL = new FolderOptions(new FeatureMap(3, 4, 4), 0.25);

    @TempDir
    Path folder;

    private final List<String> noticed = new ArrayList<>();

    @BeforeAll
    static void keepTheLogOutOfTheBuild() {
        LOG.setUseParentHandlers(false);
    }

    @Test
    void aSubFolderIsAClass() throws Exception {
        images("dogs", 4, 0x0000ff);
        images("cats", 8, 0xff0000);
        images("cats/inside", 4, 0xff0000);
        DataSplits splits = open();
        assertEquals(List.of("cats", "dogs"), splits.train().classes());
        assertEquals(List.of(9L, 3L), histogram(splits.train()));
        assertEquals(List.of(3L, 1L), histogram(splits.validation()));
        for (int i = 0; i < splits.train().count(); i++) {
            float[] values = new float[48];
            splits.train().read(i, values, 0);
            assertEquals(splits.train().label(i) == 0 ? 1 : 0, values[0], 1e-6);
            assertEquals(splits.train().label(i) == 0 ? 0 : 1, values[47], 1e-6);
        }
        assertEquals(folder.getFileName().toString(), splits.train().title());
    }

    @Test
    void foldersForThePartsAreKnown() throws Exception {
        for (String part : new String[] {"val", "valid", "validation", "test"}) {
            Path root = folder.resolve("of-" + part);
            images(root.resolve("train/a"), 3, 1);
            images(root.resolve("train/b"), 2, 2);
            images(root.resolve(part + "/b"), 4, 2);
            DataSplits splits = open(root);
            assertEquals(List.of(3L, 2L), histogram(splits.train()));
            assertEquals(List.of(0L, 4L), histogram(splits.validation()));
        }
    }

    @Test
    void aClassMayBeCalledTrain() throws Exception {
        images("train", 3, 1);
        images("car", 3, 2);
        assertEquals(List.of("car", "train"), open().train().classes());
    }

    @Test
    void theDivisionIsTheSameWhateverOtherClassesHold() throws Exception {
        images("a", 40, 1);
        images("b", 40, 2);
        Set<Path> before = files(open().validation(), "a");
        assertEquals(10, before.size());
        images("b", 63, 2);
        images("c", 5, 3);
        assertEquals(before, files(open().validation(), "a"));
        assertTrue(files(open().train(), "a").stream().noneMatch(before::contains));
    }

    @Test
    void whatCannotBeUsedIsLeftOutAndNamed() throws Exception {
        images("a", 4, 1);
        images("b", 4, 2);
        Files.writeString(folder.resolve("a/text.png"), "no image, only called one");
        Files.createFile(folder.resolve("a/zero.jpg"));
        byte[] whole = Files.readAllBytes(folder.resolve("b/0.png"));
        Files.write(folder.resolve("b/half.png"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("b/" + "long".repeat(50) + ".png"), new byte[] {1});
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("a/notes.txt"), "not meant to be an image");
        Files.writeString(folder.resolve("b/.hidden.png"), "left alone");
        DataSplits splits = open();
        assertEquals(List.of(3L, 3L), histogram(splits.train()));
        assertEquals(
                "5 files or folders are left out: a/text.png is not an image, a/zero.jpg is empty, b/half.png is cut short and 2 more.",
                noticed.getLast());
    }

    @Test
    void linksInCirclesEnd() throws Exception {
        images("a", 3, 1);
        images("b", 3, 2);
        Files.createSymbolicLink(folder.resolve("a/again"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("b/gone.png"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("b/other"), folder.resolve("a"));
        assertEquals(List.of(2L, 4L), histogram(open().train()));
        assertTrue(noticed.getLast().contains("a/again is a link to a folder around it"), noticed.getLast());
    }

    @Test
    void whatMayNotBeReadIsLeftOut() throws Exception {
        images("a", 3, 1);
        images("b", 3, 2);
        Path locked = folder.resolve("b/1.png");
        Files.setPosixFilePermissions(locked, Set.<PosixFilePermission>of());
        assumeTrue(!Files.isReadable(locked), "root may read everything");
        open();
        assertEquals("1 file or folder is left out: b/1.png cannot be read (you have no permission).", noticed.getLast());
    }

    @Test
    void namesInAnyAlphabetAreClasses() throws Exception {
        images("ねこ", 2, 1);
        images("Füchse 🦊", 2, 2);
        DataSplits splits = open();
        assertEquals(List.of("Füchse 🦊", "ねこ"), splits.train().classes());
    }

    @Test
    void aFolderWithoutAUseIsRefused() throws Exception {
        assertEquals("There is no folder %s to read images from: check the name.".formatted(folder.resolve("none")),
                complaint(folder.resolve("none")));
        assertEquals("%s holds no folders: put the images of each class into a folder of its own, named after it."
                .formatted(folder), complaint(folder));
        Files.createDirectory(folder.resolve("a"));
        assertEquals("The folders in %s hold no images that can be read: they may be PNG, JPEG, BMP, GIF or WebP."
                .formatted(folder), complaint(folder));
        images("b", 2, 1);
        assertEquals("%s holds images of one class only, b: a network needs at least two.".formatted(folder),
                complaint(folder));
        Files.writeString(folder.resolve("a/x.png"), "no image");
        assertEquals(
                "%s holds images of one class only, b (1 file or folder is left out: a/x.png is not an image): a network needs at least two."
                        .formatted(folder),
                complaint(folder));
        assertEquals("Name the folder that holds the images, with a sub-folder for each class.",
                assertThrows(DataException.class, () -> DataCatalog.check(DataReference.of("image-folder"))).getMessage());
    }

    @Test
    void validationImagesMustBeOfKnownClasses() throws Exception {
        images("train/a", 2, 1);
        images("train/b", 2, 1);
        images("val/zebra", 2, 1);
        assertEquals(folder + " has images for validation of classes that it has none of to learn from: zebra.",
                complaint(folder));
    }

    @Test
    void singleImagesAreTrainedOnButSomeMustValidate() throws Exception {
        images("a", 1, 1);
        images("b", 1, 1);
        assertEquals(folder + " has no validation images: give each class two images or more.",
                complaint(folder));
        images("b", 2, 1);
        assertEquals(List.of(1L, 1L), histogram(open().train()));
    }

    @Test
    void anImageThatVanishesIsOneSentence() throws Exception {
        images("a", 2, 1);
        images("b", 2, 1);
        Dataset train = open().train();
        Path file = files(train, "a").iterator().next();
        Files.delete(file);
        assertEquals(
                "The image %s cannot be read (there is no such file or folder): put a whole one in its place, or take it away, and resume the run."
                        .formatted(file),
                assertThrows(DataException.class, () -> train.read(0, new float[48], 0)).getMessage());
    }

    @Test
    void canBeCancelled() throws Exception {
        images("a", 1, 1);
        assertEquals("Looking through %s was called off.".formatted(folder), assertThrows(DataException.class,
                () -> DataCatalog.open(DataReference.images(folder.toString(), SMALL), folder, _ -> true)).getMessage());
    }

    private DataSplits open() throws DataException {
        return open(folder);
    }

    private DataSplits open(Path root) throws DataException {
        return DataCatalog.open(DataReference.images(root.toString(), SMALL), folder, new PreparationListener() {
            @Override
            public boolean cancelled(String activity) {
                return false;
            }

            @Override
            public void noticed(String sentence) {
                noticed.add(sentence);
            }
        });
    }

    private String complaint(Path root) {
        return assertThrows(DataException.class, () -> open(root)).getMessage();
    }

    private void images(String name, int count, int colour) throws IOException {
        images(folder.resolve(name), count, colour);
    }

    private static void images(Path folder, int count, int colour) throws IOException {
        Files.createDirectories(folder);
        BufferedImage image = new BufferedImage(6, 5, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, 30).forEach(p -> image.setRGB(p % 6, p / 6, colour));
        for (int i = 0; i < count; i++) {
            try (var out = Files.newOutputStream(folder.resolve(i + ".png"))) {
                ImageIO.write(image, "png", out);
            }
        }
    }

    private static List<Long> histogram(Dataset dataset) {
        return IntStream.range(0, dataset.classes().size())
                .mapToObj(label -> IntStream.range(0, dataset.count()).filter(i -> dataset.label(i) == label).count()).toList();
    }

    private static Set<Path> files(Dataset dataset, String name) {
        return ((ImageFolderDataset) dataset).files().stream().filter(file -> file.getParent().endsWith(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

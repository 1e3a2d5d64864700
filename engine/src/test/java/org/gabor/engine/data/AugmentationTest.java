package org.gabor.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.data.Transform.ColorJitter;
import org.gabor.engine.data.Transform.Grayscale;
import org.gabor.engine.data.Transform.HorizontalFlip;
import org.gabor.engine.data.Transform.Mixup;
import org.gabor.engine.data.Transform.PcaLighting;
import org.gabor.engine.data.Transform.RandomCrop;
import org.gabor.engine.data.Transform.RandomErasing;
import org.gabor.engine.data.Transform.RandomResizedCrop;
import org.gabor.engine.data.Transform.Rotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationTest {

    @Test
    void aLineNamesTransformsInTheirOrder() {
        assertEquals(new Augmentation(List.of(new HorizontalFlip(0.5), new RandomCrop(2), new ColorJitter(0.2, 0.2, 0.2, 0)),
                true), Augmentation.parse("flip, crop:2,jitter:0.2,normalize"));
        assertEquals(new Augmentation(List.of(new RandomResizedCrop(0.25, 1, 0.75, 4.0 / 3), new ColorJitter(0.1, 0.2, 0.3, 0.4)),
                false), Augmentation.parse("resized-crop:0.25,jitter:0.1/0.2/0.3/0.4"));
        assertEquals(Augmentation.NONE, Augmentation.parse("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "normalize", "flip", "crop:8,rotate:30,lighting:0.2,gray,erase:0.25,mixup:1,normalize",
        "resized-crop:0.5/0.75/1/1", "jitter:0.4/0.4/0.4/0.1", "flip:0.00001"})
    void aLineSaysWhatItMeans(String line) {
        assertEquals(line, Augmentation.parse(line).format());
    }

    @Test
    void everyTransformHasItsWord() {
        Augmentation all = new Augmentation(Transform.usual(), true);
        assertEquals("resized-crop,crop,flip,rotate,jitter,lighting,gray,erase,mixup,normalize", all.format());
        assertEquals(all, Augmentation.parse(all.format()));
        assertEquals(Transform.class.getPermittedSubclasses().length, all.transforms().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    blur        | There is no augmentation "blur"; there are resized-crop, crop, flip, rotate, jitter, lighting, gray, erase, mixup, normalize and none.
                    flip,,crop  | There is no augmentation ""; there are resized-crop, crop, flip, rotate, jitter, lighting, gray, erase, mixup, normalize and none.
                    flip:often  | The augmentation flip takes numbers, as in flip:0.5, got "often".
                    flip:       | The augmentation flip takes numbers, as in flip:0.5, got "".
                    flip:NaN    | The augmentation flip takes numbers, as in flip:0.5, got "NaN".
                    flip:1/2    | The augmentation flip is given 2 numbers, it takes at most 1: "1/2".
                    crop:1.5    | The augmentation crop takes a whole number of pixels, got 1.5.
                    crop:1e10   | The augmentation crop takes a whole number of pixels, got 10000000000.
                    flip,flip   | Each kind of augmentation is taken once, HorizontalFlip comes twice.
                    mixup,flip  | Mixup blends finished images: it has to come last.
                    """)
    void aLineThatIsNotUnderstoodIsASentence(String line, String sentence) {
        assertRefused(sentence, () -> Augmentation.parse(line));
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        assertRefused("A flip takes the share of images from 0 to 1, got 1.5.", () -> new HorizontalFlip(1.5));
        assertRefused("Grey-scale takes the share of images from 0 to 1, got -0.1.", () -> new Grayscale(-0.1));
        assertRefused("Erasing takes the share of images from 0 to 1, got NaN.", () -> new RandomErasing(Double.NaN));
        assertRefused("A crop takes a border of 0 to 1,000 pixels, got -1.", () -> new RandomCrop(-1));
        assertRefused("A rotation takes 0 to 180 degrees, got 181.0.", () -> new Rotation(181));
        assertRefused("Colour jitter takes a contrast from 0 to 10, got -1.0.", () -> new ColorJitter(0, -1, 0, 0));
        assertRefused("Colour jitter takes a hue from 0 to 0.5 of the colour circle, got 0.6.",
                () -> new ColorJitter(0, 0, 0, 0.6));
        assertRefused("PCA lighting takes a standard deviation from 0 to 10, got NaN.", () -> new PcaLighting(Double.NaN));
        assertRefused("Mixup takes an alpha above 0 and up to 100, got 0.0.", () -> new Mixup(0));
        assertRefused("A resized crop takes shares of the area from above 0 up to 1, the smaller first, got 0.0 to 1.0.",
                () -> new RandomResizedCrop(0, 1, 1, 1));
        assertRefused("A resized crop takes ratios of width to height above 0, the smaller first, got 2.0 to 1.0.",
                () -> new RandomResizedCrop(0.1, 1, 2, 1));
    }

    @Test
    void mixupIsFoundWhereItIs() {
        assertEquals(Optional.of(new Mixup(1)), Augmentation.parse("flip,mixup:1").mixup());
        assertEquals(Optional.empty(), Augmentation.parse("flip").mixup());
        assertEquals(Optional.empty(), Augmentation.NONE.mixup());
    }

    private static void assertRefused(String sentence, Executable attempt) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }
}

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
                    flip:often  | The share of flipped images must be a number, got often.
                    flip:       | The share of flipped images must be a number, got nothing.
                    flip:NaN    | The share of flipped images must be a number, got NaN.
                    flip:1/2    | The augmentation flip is given 2 numbers, it takes at most 1: "1/2".
                    crop:1.5    | The shift must be a whole number, got 1.5.
                    crop:1e10   | The shift must be from 0 to 1,000, got 1e10.
                    flip,flip   | Each kind of augmentation is taken once, HorizontalFlip comes twice.
                    mixup,flip  | Mixup blends finished images: it has to come last.
                    """)
    void aLineThatIsNotUnderstoodIsASentence(String line, String sentence) {
        assertRefused(sentence, () -> Augmentation.parse(line));
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        assertRefused("The share of flipped images must be from 0 to 1, got 1.5.", () -> new HorizontalFlip(1.5));
        assertRefused("The share of grey images must be from 0 to 1, got -0.1.", () -> new Grayscale(-0.1));
        assertRefused("The share of erased images must be a number, got NaN.", () -> new RandomErasing(Double.NaN));
        assertRefused("The shift must be from 0 to 1,000, got -1.", () -> new RandomCrop(-1));
        assertRefused("The angle must be from 0 to 180, got 181.", () -> new Rotation(181));
        assertRefused("The jitter of the contrast must be from 0 to 10, got -1.", () -> new ColorJitter(0, -1, 0, 0));
        assertRefused("The jitter of the hue must be from 0 to 0.5, got 0.6.",
                () -> new ColorJitter(0, 0, 0, 0.6));
        assertRefused("The strength of PCA lighting must be a number, got NaN.", () -> new PcaLighting(Double.NaN));
        assertRefused("The alpha of mixup must be above 0 and at most 100, got 0.", () -> new Mixup(0));
        assertRefused("The least share of the area must be above 0 and at most 1, got 0.",
                () -> new RandomResizedCrop(0, 1, 1, 1));
        assertRefused("A resized crop takes the smaller ratio of width to height first, got 2.0 to 1.0.",
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

package org.gabor.app.runs.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.Transform;
import org.junit.jupiter.api.Test;

class AugmentationDraftTest {

    @Test
    void presets() {
        assertEquals(Optional.of(Augmentation.NONE), AugmentationDraft.NONE.augmentation());
        assertEquals(Optional.of(new Augmentation(List.of(Transform.RandomCrop.DEFAULT, Transform.HorizontalFlip.DEFAULT), true)),
                AugmentationDraft.NONE.choosing(AugmentationPreset.FLIP_AND_CROP).normalizing(true).augmentation());
        assertTrue(AugmentationDraft.NONE.choosing(AugmentationPreset.FULL).augmentation().orElseThrow().transforms().size() > 2);
    }

    @Test
    void onesOwnChoiceBeginsWithThePresetAndKeepsTheOrderInWhichThingsHappen() {
        AugmentationDraft own = AugmentationDraft.NONE.choosing(AugmentationPreset.FLIP_AND_CROP)
                .choosing(AugmentationPreset.CUSTOM).with(TransformKind.MIXUP, true).with(TransformKind.ROTATION, true)
                .with(TransformKind.ROTATION, "30").with(TransformKind.FLIP, false);
        assertEquals(List.of(Transform.RandomCrop.DEFAULT, new Transform.Rotation(30), Transform.Mixup.DEFAULT),
                own.augmentation().orElseThrow().transforms());
    }

    @Test
    void everyKindTakesItsUsualNumber() {
        AugmentationDraft all = AugmentationDraft.NONE.choosing(AugmentationPreset.CUSTOM);
        for (TransformKind kind : TransformKind.values()) {
            all = all.with(kind, true);
        }
        assertEquals(Transform.usual(), all.augmentation().orElseThrow().transforms());
    }

    @Test
    void aBadNumberIsOneSentenceWhileItIsInUse() {
        AugmentationDraft own = AugmentationDraft.NONE.choosing(AugmentationPreset.CUSTOM)
                .with(TransformKind.ROTATION, true).with(TransformKind.ROTATION, "400");
        assertEquals(Map.of(TransformKind.ROTATION, "The angle must be from 0 to 180, got 400."), own.problems());
        assertEquals(Optional.empty(), own.augmentation());
        assertEquals(Map.of(), own.with(TransformKind.ROTATION, false).problems());
        assertEquals(Map.of(), own.choosing(AugmentationPreset.NONE).problems());
    }
}

package org.gabor.app.runs.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.Transform;
import org.gabor.engine.recipe.Kind;
import org.junit.jupiter.api.Test;

class AugmentationDraftTest {

    private static Kind<Transform> kind(String name) {
        return Transform.kinds().stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
    }

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
                .choosing(AugmentationPreset.CUSTOM).with(kind("mixup"), true).with(kind("rotate"), true)
                .with(kind("rotate"), "30").with(kind("flip"), false);
        assertEquals(List.of(Transform.RandomCrop.DEFAULT, new Transform.Rotation(30), Transform.Mixup.DEFAULT),
                own.augmentation().orElseThrow().transforms());
    }

    @Test
    void everyKindTakesItsUsualNumber() {
        AugmentationDraft all = AugmentationDraft.NONE.choosing(AugmentationPreset.CUSTOM);
        for (Kind<Transform> kind : Transform.kinds()) {
            all = all.with(kind, true);
        }
        assertEquals(Transform.usual(), all.augmentation().orElseThrow().transforms());
    }

    @Test
    void aBadNumberIsOneSentenceWhileItIsInUse() {
        AugmentationDraft own = AugmentationDraft.NONE.choosing(AugmentationPreset.CUSTOM)
                .with(kind("rotate"), true).with(kind("rotate"), "400");
        assertEquals(Map.of("rotate", "The angle must be from 0 to 180, got 400."), own.problems());
        assertEquals(Optional.empty(), own.augmentation());
        assertEquals(Map.of(), own.with(kind("rotate"), false).problems());
        assertEquals(Map.of(), own.choosing(AugmentationPreset.NONE).problems());
    }
}

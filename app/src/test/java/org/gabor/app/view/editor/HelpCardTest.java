package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpCardTest {

    static List<Layer> layers() {
        return AllLayers.list();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyLayerHasACardInWholeSentences(Layer layer) {
        HelpCard card = HelpCard.of(layer);
        assertTrue(card.what().endsWith("."), card.what());
        assertTrue(card.why().endsWith("."), card.why());
    }

    @Test
    void theListTestedHoldsEveryKindOfLayer() {
        assertEquals(AllLayers.kinds(), layers().stream().map(Layer::getClass).distinct().count());
    }

    @Test
    void aCardNamesItsPaper() {
        HelpCard.Paper paper = HelpCard.of(Conv2d.of(1, 1)).paper().orElseThrow();
        assertEquals("LeCun et al., 1998", paper.citation());
        assertEquals("https://doi.org/10.1109/5.726791", paper.address());
    }
}

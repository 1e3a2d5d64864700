package org.gabor.graph.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.MergeMismatch;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.api.Test;

class MultiplyTest {

    private static final FeatureMap MAPS = new FeatureMap(64, 8, 8);
    private static final FeatureMap GATE = new FeatureMap(64, 1, 1);

    @Test
    void aGateWeighsChannelsWhicheverComesFirst() {
        assertEquals(MAPS, product(MAPS, GATE));
        assertEquals(MAPS, product(GATE, MAPS, GATE, MAPS));
        assertEquals(GATE, product(GATE, GATE));
        assertEquals(new Vector(5), product(new Vector(5), new Vector(5)));
    }

    @Test
    void theSentenceNamesTheTwoThatDoNotFit() {
        assertRefused("Cannot multiply 32×1×1 and 64×8×8: the channels differ.", 1, MAPS, new FeatureMap(32, 1, 1));
        assertRefused("Cannot multiply 32×1×1 and 64×8×8: the channels differ.", 0, new FeatureMap(32, 1, 1), MAPS);
        assertRefused("Cannot multiply 64×4×4 and 64×8×8: the sizes differ.", 2, GATE, MAPS, new FeatureMap(64, 4, 4));
        assertRefused("Cannot multiply 32×1×1 and 64×1×1: the channels differ.", 1, GATE, new FeatureMap(32, 1, 1));
        assertRefused("Cannot multiply 64 and 64×8×8: one is a vector, the other is feature maps.", 1, MAPS, new Vector(64));
    }

    private static Shape product(Shape... ins) {
        return new Multiply().outputShape(List.of(ins));
    }

    private static void assertRefused(String message, int slot, Shape... ins) {
        MergeMismatch mismatch = assertThrows(MergeMismatch.class, () -> product(ins));
        assertEquals(message, mismatch.getMessage());
        assertEquals(slot, mismatch.slot());
    }
}

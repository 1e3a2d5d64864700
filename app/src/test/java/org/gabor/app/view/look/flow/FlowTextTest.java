package org.gabor.app.view.look.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTextTest {

    @Test
    void normsHaveTwoDigits() {
        assertEquals("0.00081", FlowText.norm(0.000812));
        assertEquals("0.31", FlowText.norm(0.3141));
        assertEquals("1.0", FlowText.norm(1));
        assertEquals("12", FlowText.norm(12.3));
        assertEquals("−0.94", FlowText.norm(-0.94));
        assertEquals("3.1e−6", FlowText.norm(3.14e-6));
        assertEquals("0", FlowText.norm(0));
        assertEquals("–", FlowText.norm(Double.NaN));
    }

    @Test
    void powersOfTenAreShort() {
        assertEquals("0.0001", FlowText.power(1e-4));
        assertEquals("0.1", FlowText.power(0.1));
        assertEquals("100", FlowText.power(100));
        assertEquals("1e−6", FlowText.power(1e-6));
    }

    @Test
    void ratiosAndFactors() {
        assertEquals("−3.06", FlowText.ratio(-3.058));
        assertEquals("380", FlowText.times(379.6));
        assertEquals("3.8", FlowText.times(3.8));
    }

    /** From 0.0008 to 0.4: four decades, each with a tick. */
    @Test
    void theAxisHasWholeDecades() {
        LogScale scale = LogScale.over(0.0008, 0.4, Double.NaN, 0);
        assertEquals(new LogScale(-4, 0), scale);
        assertEquals(List.of(1e-4, 1e-3, 1e-2, 1e-1, 1.0), scale.ticks());
        assertEquals(0.5, scale.place(0.01), 1e-9);
        assertEquals(new LogScale(0, 1), LogScale.over(1));
        assertEquals(5, new LogScale(-8, 1).ticks().size(), "every second decade");
    }
}

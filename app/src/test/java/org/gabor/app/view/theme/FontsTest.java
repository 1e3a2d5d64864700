package org.gabor.app.view.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FontsTest {

    private static final List<Font> WEIGHTS = List.of(Fonts.regular(100), Fonts.medium(100), Fonts.semiBold(100));

    @Test
    void eachWeightIsItsOwnFamily() {
        assertEquals(List.of("Inter", "Inter Medium", "Inter SemiBold"), WEIGHTS.stream().map(Font::getFamily).toList());
        assertNotEquals(width("Gabor", WEIGHTS.get(0)), width("Gabor", WEIGHTS.get(1)));
        assertNotEquals(width("Gabor", WEIGHTS.get(1)), width("Gabor", WEIGHTS.get(2)));
    }

    @Test
    void digitsAreEquallyWide() {
        for (Font font : WEIGHTS) {
            List<Double> widths = IntStream.range(0, 10)
                    .mapToObj(digit -> width(String.valueOf(digit).repeat(10), font)).toList();
            double most = widths.stream().max(Double::compare).orElseThrow();
            double least = widths.stream().min(Double::compare).orElseThrow();
            assertTrue(most - least < 0.002 * most, () -> font + ": " + widths);
        }
    }

    private static double width(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}

package org.gabor.app.view.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import javafx.scene.paint.Color;
import org.gabor.app.editor.face.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorsTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;

    @Test
    void theFormulaGivesBlackOnWhite21() {
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 1e-9);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeRead(Theme theme) {
        Colors c = theme.colors();
        for (Color ground : List.of(c.bg(), c.subtle(), c.inset(), c.accentTint())) {
            assertContrast(TEXT, c.fg(), ground);
        }
        for (Color ground : List.of(c.bg(), c.subtle(), c.inset())) {
            assertContrast(TEXT, c.muted(), ground);
        }
        for (Color ink : List.of(c.faint(), c.accent(), c.danger(), c.warn(), c.ok(), c.secondRun())) {
            assertContrast(TEXT, ink, c.bg());
        }
        assertContrast(TEXT, c.accentFg(), c.accent());
        assertContrast(TEXT, c.danger(), c.dangerTint());
        assertContrast(TEXT, c.warn(), c.warnTint());
        assertContrast(TEXT, c.ok(), c.okTint());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void familiesCanBeReadOnTheirTint(Theme theme) {
        Colors c = theme.colors();
        for (Family family : Family.values()) {
            assertContrast(TEXT, c.family(family).ink(), c.family(family).tint());
            assertContrast(TEXT, c.muted(), c.family(family).tint());
            assertContrast(TEXT, c.fg(), c.family(family).tint());
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void edgesAndFocusCanBeSeen(Theme theme) {
        Colors c = theme.colors();
        assertContrast(GRAPHICS, c.edge(), c.bg());
        assertContrast(GRAPHICS, c.accent(), c.subtle());
    }

    @Test
    void aColourThatIsMissingIsNamed() {
        String message = assertThrows(NoSuchElementException.class, () -> Colors.parse(".root { -g-bg: #ffffff; }")).getMessage();
        assertEquals("the style sheet declares no colour -g-subtle", message);
    }

    private static void assertContrast(double least, Color ink, Color ground) {
        double contrast = contrast(ink, ground);
        assertTrue(contrast >= least, () -> ink + " on " + ground + " is " + contrast + " to 1");
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

package org.gabor.app.view.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class IconsTest {

    @Test
    void everyIconDrawsSomethingWithinItsGrid() {
        assertEquals(70, Icons.names().size());
        for (String name : Icons.names()) {
            IconPath path = Icons.path(name);
            SVGPath shape = new SVGPath();
            shape.setContent(path.stroked() + " " + path.filled());
            Bounds bounds = shape.getLayoutBounds();
            assertFalse(bounds.isEmpty(), name);
            assertTrue(bounds.getMinX() >= 0 && bounds.getMinY() >= 0 && bounds.getMaxX() <= 16 && bounds.getMaxY() <= 16,
                    () -> name + " reaches over its grid: " + bounds);
        }
    }

    @Test
    void anUnknownNameIsNamed() {
        assertEquals("there is no icon named cnov",
                assertThrows(IllegalArgumentException.class, () -> Icons.path("cnov")).getMessage());
    }
}

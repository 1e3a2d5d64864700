package org.gabor.app.view.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Padding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {

    private static final Layer CONV = Conv2d.of(256, 5).withPadding(2);

    @Test
    void rowsFollowTheRecordThroughItsWindow() {
        assertEquals(List.of("Filters", "Kernel", "Stride", "Padding", "Same size", "Dilation", "Groups", "Bias"),
                Setting.of(CONV).stream().map(Setting::title).toList());
    }

    @Test
    void poolingHasNoDilationRow() {
        assertEquals(List.of("Kernel", "Stride", "Padding", "Same size", "Round up"),
                Setting.of(MaxPool2d.of(2)).stream().map(Setting::title).toList());
    }

    @Test
    void aKernelIsSetDeepInTheRecord() {
        Layer changed = setting("Kernel").set(CONV, new Extent(3, 7));
        assertEquals(new Extent(3, 7), ((Conv2d) changed).window().kernel());
        assertEquals(Padding.of(2), ((Conv2d) changed).window().padding());
    }

    @Test
    void theRecordsOwnSentenceSaysWhyAValueIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> setting("Groups").set(CONV, 3));
        assertEquals("Groups must divide the 256 filters, got 3.", refused.getMessage());
    }

    static List<Layer> layers() {
        return AllLayers.list();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void settingAValueToWhatItIsChangesNothing(Layer layer) {
        for (Setting setting : Setting.of(layer)) {
            assertEquals(layer, setting.set(layer, setting.get(layer)), setting.title());
        }
    }

    private static Setting setting(String title) {
        return Setting.of(CONV).stream().filter(s -> s.title().equals(title)).findFirst().orElseThrow();
    }
}

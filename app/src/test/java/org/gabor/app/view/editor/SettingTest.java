package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
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
    void aWindowInThreeDirectionsIsSetLikeAnother() {
        Layer conv = Conv3d.of(8, 3);
        assertEquals(List.of("Filters", "Kernel", "Stride", "Padding", "Dilation", "Groups", "Bias"), titles(conv));
        assertEquals(new Size3d(1, 3, 3),
                ((Conv3d) setting(conv, "Kernel").set(conv, new Size3d(1, 3, 3))).window().kernel());
        assertEquals(List.of("Kernel", "Stride", "Padding", "Count padding"), titles(AvgPool3d.of(2)));
    }

    @Test
    void aTransposedConvolutionHasNoPaddingThatKeepsTheSize() {
        assertEquals(List.of("Filters", "Kernel", "Stride", "Padding", "Dilation", "Output pad", "Groups", "Bias"),
                titles(ConvTranspose2d.of(8, 2)));
    }

    @Test
    void whatALayerIsAboutIsNotFoldedAway() {
        assertEquals(List.of("Epsilon"), folded(GroupNorm.of(4)));
        assertEquals(List.of(), folded(new ChannelShuffle(2)));
        assertEquals(List.of("Same size", "Dilation", "Groups"), folded(CONV));
        assertEquals(List.of("Same size", "Round up", "Count padding"), folded(AvgPool2d.of(2)));
    }

    @Test
    void aKernelIsSetDeepInTheRecord() {
        Layer changed = setting("Kernel").set(CONV, new Size2d(3, 7));
        assertEquals(new Size2d(3, 7), ((Conv2d) changed).window().kernel());
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

    private static List<String> titles(Layer layer) {
        return Setting.of(layer).stream().map(Setting::title).toList();
    }

    private static List<String> folded(Layer layer) {
        return Setting.of(layer).stream().filter(setting -> setting.isAdvanced(layer)).map(Setting::title).toList();
    }

    private static Setting setting(String title) {
        return setting(CONV, title);
    }

    private static Setting setting(Layer layer, String title) {
        return Setting.of(layer).stream().filter(s -> s.title().equals(title)).findFirst().orElseThrow();
    }
}

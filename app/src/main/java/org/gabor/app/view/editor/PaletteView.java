package org.gabor.app.view.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.palette.Palette;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.view.control.SearchField;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;

/** The palette: foldable groups with a filter above. Rows are dragged onto the canvas or clicked. */
final class PaletteView extends VBox {

    /** Sections that few networks need. */
    private static final Set<String> FOLDED = Set.of("Rearrange maps", "Video", "Capsules");

    private final VBox groups = new VBox();
    private final SearchField filter = new SearchField("palette-filter", "Filter layers", "/");

    PaletteView(PaletteDrag drag, Consumer<Architecture> open) {
        getStyleClass().add("palette");
        Map<String, List<PaletteEntry>> byGroup = Palette.entries().stream()
                .collect(Collectors.groupingBy(PaletteEntry::group, LinkedHashMap::new, Collectors.toList()));
        byGroup.forEach((title, entries) -> {
            Map<Boolean, List<PaletteRow>> rows = entries.stream().collect(Collectors.partitioningBy(PaletteEntry::rare,
                    Collectors.mapping(entry -> PaletteRow.of(entry, drag), Collectors.toList())));
            groups.getChildren().add(new PaletteGroup(title, rows.get(false), rows.get(true), !FOLDED.contains(title)));
        });
        List<PaletteRow> zoo = Zoo.all().stream().map(network -> PaletteRow.of(network, open)).toList();
        groups.getChildren().add(new PaletteGroup("Zoo", zoo, List.of(), false));
        filter.textProperty().subscribe(this::filter);

        HBox head = new HBox(filter);
        head.getStyleClass().add("palette-head");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().setAll(head, scroll);
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        groups.getChildren().forEach(group -> ((PaletteGroup) group).filter(wanted));
    }
}

package org.gabor.app.vm.look;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.model.Node;

/** The filters and the maps of the layer, and one place of one map. */
public final class FiltersModel {

    private static final String FILTERS = "filters";
    private static final String MAPS = "maps";

    /** A place of a map; rows and columns from 0. */
    public record Place(int row, int column) {}

    private final LookModel look;
    private final ReadOnlyObjectWrapper<Optional<FilterBank>> filters = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FeatureMaps>> maps = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty map = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<Place>> place = new SimpleObjectProperty<>(Optional.empty());

    public FiltersModel(LookModel look) {
        this.look = look;
        look.subjectProperty().subscribe(_ -> askForFilters());
        look.layerProperty().subscribe(_ -> {
            map.set(0);
            place.set(Optional.empty());
            askForFilters();
            askForMaps();
        });
        look.imageProperty().subscribe(_ -> askForMaps());
    }

    private void askForFilters() {
        filters.set(filters.get().filter(bank -> isOf(bank.path())));
        look.layerProperty().get().filter(FiltersModel::hasFilters).ifPresent(node -> look.ask(FILTERS,
                new Question.Look(new Probe.Weights(node.path().value())), FilterBank.class,
                seen -> filters.set(Optional.of((FilterBank) seen))));
    }

    private void askForMaps() {
        maps.set(maps.get().filter(seen -> isOf(seen.path())));
        look.imageProperty().get().ifPresent(image -> look.layerProperty().get().ifPresent(node -> look.ask(MAPS,
                new Question.Look(new Probe.Maps(image.input(), node.path().value())), FeatureMaps.class,
                seen -> showMaps((FeatureMaps) seen))));
    }

    private void showMaps(FeatureMaps seen) {
        map.set(Math.min(map.get(), seen.count() - 1));
        maps.set(Optional.of(seen));
    }

    private boolean isOf(String path) {
        return look.layerProperty().get().filter(node -> node.path().value().equals(path)).isPresent();
    }

    private static boolean hasFilters(Node node) {
        return node.layer() instanceof Conv2d;
    }

    /** The layer's filters; empty if it has none. */
    public ReadOnlyObjectProperty<Optional<FilterBank>> filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    /** The layer's output for the image. */
    public ReadOnlyObjectProperty<Optional<FeatureMaps>> mapsProperty() {
        return maps.getReadOnlyProperty();
    }

    /** The number of the selected map, which is also that of its filter. */
    public IntegerProperty mapProperty() {
        return map;
    }

    /** The place under the cross. */
    public ObjectProperty<Optional<Place>> placeProperty() {
        return place;
    }
}

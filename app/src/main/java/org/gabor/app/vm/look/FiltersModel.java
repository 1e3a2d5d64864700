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

    private static final String ARITHMETIC = "arithmetic";

    /** A place of a map; rows and columns from 0. The frames of a video are below each other. */
    public record Place(int row, int column) {}

    private final LookModel look;
    private final EpochsModel epochs;
    private final ReadOnlyObjectWrapper<Optional<FilterBank>> filters = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FeatureMaps>> maps = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty map = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<Place>> place = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Place>> cross = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Reply> arithmetic = new ReadOnlyObjectWrapper<>(new Reply.Underway(0, 0));

    public FiltersModel(LookModel look) {
        this.look = look;
        epochs = look.epochs();
        epochs.currentProperty().subscribe((_, _) -> askForFilters());
        look.subjectProperty().subscribe(_ -> askForFilters());
        look.layerProperty().subscribe(_ -> {
            map.set(0);
            place.set(Optional.empty());
            askForFilters();
            askForMaps();
        });
        look.imageProperty().subscribe(_ -> askForMaps());
        maps.subscribe(_ -> moveCross());
        map.subscribe(_ -> moveCross());
        place.subscribe(_ -> moveCross());
    }

    private void askForFilters() {
        filters.set(filters.get().filter(bank -> isOf(bank.path())));
        look.layerProperty().get().filter(FiltersModel::hasFilters).map(node -> node.path().value())
                .ifPresent(path -> epochs.filters(path).ifPresentOrElse(kept -> filters.set(Optional.of(kept)), () -> ask(path)));
    }

    private void ask(String path) {
        look.ask(FILTERS, new Question.Look(new Probe.Weights(path)), FilterBank.class,
                seen -> filters.set(Optional.of((FilterBank) seen).filter(_ -> isOf(path))));
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

    /** To the chosen place, or to the largest value of the map. */
    private void moveCross() {
        cross.set(maps.get().filter(seen -> map.get() < seen.count())
                .map(seen -> place.get().filter(chosen -> isIn(seen, chosen)).orElseGet(() -> largest(seen))));
        askForArithmetic();
    }

    private static boolean isIn(FeatureMaps maps, Place place) {
        return place.column() < width(maps) && place.row() < maps.mapSize() / width(maps);
    }

    private Place largest(FeatureMaps maps) {
        int start = map.get() * maps.mapSize();
        int largest = 0;
        for (int i = 1; i < maps.mapSize(); i++) {
            largest = maps.values()[start + i] > maps.values()[start + largest] ? i : largest;
        }
        return new Place(largest / width(maps), largest % width(maps));
    }

    private static int width(FeatureMaps maps) {
        return maps.shape().size() == 1 ? 1 : maps.shape().getLast();
    }

    private void askForArithmetic() {
        arithmetic.set(new Reply.Underway(0, 0));
        cross.get().ifPresent(at -> look.imageProperty().get().ifPresent(image -> look.layerProperty().get()
                .filter(_ -> maps.get().filter(seen -> isOf(seen.path())).isPresent())
                .ifPresent(node -> look.ask(ARITHMETIC, new Question.Look(new Probe.Arithmetic(image.input(),
                        node.path().value(), map.get(), at.row(), at.column())), arithmetic::set))));
    }

    private boolean isOf(String path) {
        return look.layerProperty().get().filter(node -> node.path().value().equals(path)).isPresent();
    }

    private static boolean hasFilters(Node node) {
        return node.layer() instanceof Conv2d;
    }

    /** The layer and the image that all tabs share. */
    public LookModel look() {
        return look;
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

    /** The chosen place of the map; empty for that of the largest value. */
    public ObjectProperty<Optional<Place>> placeProperty() {
        return place;
    }

    /** The place under the cross; empty without maps. */
    public ReadOnlyObjectProperty<Optional<Place>> crossProperty() {
        return cross.getReadOnlyProperty();
    }

    /** How the value under the cross comes about: a {@link org.gabor.engine.probe.PixelArithmetic}. */
    public ReadOnlyObjectProperty<Reply> arithmeticProperty() {
        return arithmetic.getReadOnlyProperty();
    }
}

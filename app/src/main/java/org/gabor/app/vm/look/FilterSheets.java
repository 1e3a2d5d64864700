package org.gabor.app.vm.look;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gabor.app.look.FilterTiles;
import org.gabor.app.look.MapTiles;
import org.gabor.app.look.TileScale;
import org.gabor.engine.filters.FilterOrder;
import org.gabor.engine.filters.Smoothing;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.LayerStatistics;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.train.spec.TrainingSpec;

/** How the filters and the maps of the layer are drawn, and in which order: filter n and map n have the same place. */
public final class FilterSheets {

    /** By number, by the filters' orientation and frequency, or by the maps' mean from the largest to the smallest. */
    public enum Order {
        NUMBER, ORIENTATION, ACTIVATION
    }

    /** What stands for the input channels of a filter. */
    public enum Channels { ALL, NORM, ONE }

    private static final String INITIAL = "initial filters";
    private static final String NETWORK = "network range";
    private static final Smoothing SMOOTH = new Smoothing(1);

    private final LookModel look;
    private final FiltersModel model;
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NUMBER);
    private final ObjectProperty<Channels> channels = new SimpleObjectProperty<>(Channels.ALL);
    private final IntegerProperty channel = new SimpleIntegerProperty();
    private final BooleanProperty learned = new SimpleBooleanProperty();
    private final BooleanProperty smooth = new SimpleBooleanProperty();
    private final ObjectProperty<TileScale> filterScale = new SimpleObjectProperty<>(TileScale.EACH);
    private final ObjectProperty<Optional<FilterTiles.Color>> filterColor = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<TileScale> mapScale = new SimpleObjectProperty<>(TileScale.EACH);
    private final ObjectProperty<Optional<MapTiles.Color>> mapColor = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FilterTiles>> filters = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MapTiles>> maps = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The filters with which training of {@link #initialOf} began. */
    private Optional<FilterBank> initial = Optional.empty();
    private Optional<TrainingSpec> initialOf = Optional.empty();
    private Optional<InputImage> measured = Optional.empty();
    private double networkReach = Double.NaN;

    public FilterSheets(FiltersModel model) {
        this.model = model;
        this.look = model.look();
        Stream.<ObservableValue<?>>of(model.filtersProperty(), order, channels, channel, smooth, filterScale, filterColor,
                learned)
                .forEach(source -> source.subscribe((_, _) -> drawFilters()));
        Stream.<ObservableValue<?>>of(model.mapsProperty(), order, mapScale, mapColor)
                .forEach(source -> source.subscribe((_, _) -> drawMaps()));
        model.look().subjectProperty().subscribe((_, _) -> {
            measured = Optional.empty();
            askForRange();
        });
    }

    // ---- filters

    private void drawFilters() {
        filters.set(bank().map(bank -> new FilterTiles(bank, filterScale.get(), color(bank))));
        if (order.get() == Order.ORIENTATION) {
            drawMaps();
        }
    }

    /** RGB only for filters that have three channels. */
    private FilterTiles.Color color(FilterBank bank) {
        return filterColor.get().filter(chosen -> chosen != FilterTiles.Color.RGB || FilterTiles.Color.of(bank) == chosen)
                .orElseGet(() -> FilterTiles.Color.of(bank));
    }

    private Optional<FilterBank> bank() {
        return model.filtersProperty().get().map(this::difference).map(this::throughChannels)
                .map(bank -> smooth.get() ? SMOOTH.of(bank) : bank);
    }

    private FilterBank difference(FilterBank bank) {
        if (!isLearned()) {
            return bank;
        }
        Optional<TrainingSpec> spec = look.subjectProperty().get().map(Subject::spec);
        Optional<FilterBank> fitting =
                initial.filter(start -> start.path().equals(bank.path()) && spec.equals(initialOf));
        if (fitting.isEmpty()) {
            look.ask(new WeightsSource.Initial(), INITIAL, new Question.Look(new Probe.Weights(bank.path())), reply -> {
                if (reply instanceof Reply.Seen(FilterBank start)) {
                    initial = Optional.of(start);
                    initialOf = spec;
                    drawFilters();
                }
            });
        }
        return fitting.map(bank::minus).orElse(bank);
    }

    private FilterBank throughChannels(FilterBank bank) {
        return switch (channels.get()) {
            case ALL -> bank;
            case NORM -> bank.norm();
            case ONE -> bank.channel(Math.min(channel.get(), bank.channels() - 1));
        };
    }

    // ---- maps

    private void drawMaps() {
        askForRange();
        maps.set(model.mapsProperty().get().map(seen -> new MapTiles(seen, mapScale.get(), mapColor.get(), networkReach)));
    }

    /** The range of the network belongs to an image. */
    private void askForRange() {
        Optional<InputImage> image = look.imageProperty().get();
        if (mapScale.get() == TileScale.NETWORK && image.isPresent() && !measured.equals(image)) {
            measured = image;
            look.ask(NETWORK, new Question.Look(new Probe.Activations(image.get().input(), ClassChoice.PREDICTED)), reply -> {
                if (reply instanceof Reply.Seen(LayerStatistics layers)) {
                    networkReach = layers.layers().stream()
                            .mapToDouble(layer -> Math.max(Math.abs(layer.values().min()), Math.abs(layer.values().max())))
                            .filter(Double::isFinite).max().orElse(Double.NaN);
                    drawMaps();
                }
            });
        }
    }

    // ---- order

    /** The numbers of the filters in the order in which they are shown. */
    public List<Integer> filterOrder() {
        return model.filtersProperty().get().map(bank -> order(bank.filters())).orElse(List.of());
    }

    /** The numbers of the maps in the order in which they are shown. */
    public List<Integer> mapOrder() {
        return model.mapsProperty().get().map(seen -> order(seen.count())).orElse(List.of());
    }

    private List<Integer> order(int count) {
        Supplier<List<Integer>> plain = () -> IntStream.range(0, count).boxed().toList();
        return switch (order.get()) {
            case NUMBER -> plain.get();
            case ORIENTATION -> model.filtersProperty().get().filter(bank -> bank.filters() == count).map(FilterOrder::of)
                    .orElseGet(plain);
            case ACTIVATION -> model.mapsProperty().get().filter(seen -> seen.count() == count).map(FilterSheets::byMean)
                    .orElseGet(plain);
        };
    }

    private static List<Integer> byMean(FeatureMaps maps) {
        double[] means = IntStream.range(0, maps.count()).mapToDouble(map -> maps.statistics(map).mean()).toArray();
        return IntStream.range(0, maps.count()).boxed()
                .sorted(Comparator.comparingDouble(map -> -means[map])).toList();
    }

    // ---- reading

    /** The filters; empty for a layer without filters. */
    public ReadOnlyObjectProperty<Optional<FilterTiles>> filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<MapTiles>> mapsProperty() {
        return maps.getReadOnlyProperty();
    }

    /** Whether what was learned is shown: the difference to the initial filters of a run. */
    private boolean isLearned() {
        return learned.get() && look.subjectProperty().get().flatMap(Subject::run).isPresent();
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    public ObjectProperty<Channels> channelsProperty() {
        return channels;
    }

    /** The input channel that is shown with {@link Channels#ONE}. */
    public IntegerProperty channelProperty() {
        return channel;
    }

    /** Whether the difference to the initial filters is shown, for a run. */
    public BooleanProperty learnedProperty() {
        return learned;
    }

    /** Whether filters are blurred by a Gaussian of one pixel. */
    public BooleanProperty smoothProperty() {
        return smooth;
    }

    public ObjectProperty<TileScale> filterScaleProperty() {
        return filterScale;
    }

    /** The colours of the filters; empty for their usual ones. */
    public ObjectProperty<Optional<FilterTiles.Color>> filterColorProperty() {
        return filterColor;
    }

    public ObjectProperty<TileScale> mapScaleProperty() {
        return mapScale;
    }

    /** The colours of the maps; empty for their usual ones. */
    public ObjectProperty<Optional<MapTiles.Color>> mapColorProperty() {
        return mapColor;
    }

    /** The filters and maps themselves. */
    public FiltersModel model() {
        return model;
    }
}

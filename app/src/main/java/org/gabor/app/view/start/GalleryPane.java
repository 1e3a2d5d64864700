package org.gabor.app.view.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.SearchField;
import org.gabor.app.view.start.card.CardGrid;
import org.gabor.app.view.start.card.NetworkActions;
import org.gabor.app.view.start.card.NetworkBuilds;
import org.gabor.app.view.start.card.NetworkCard;
import org.gabor.app.view.start.card.NetworkSizing;
import org.gabor.app.view.start.timeline.TimelinePane;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;

/** The zoo's networks, as cards or a timeline, with filters. */
final class GalleryPane extends VBox {

    private final ObjectProperty<Gallery> gallery = new SimpleObjectProperty<>(Gallery.ALL);
    private final ObjectProperty<GalleryMode> mode = new SimpleObjectProperty<>(GalleryMode.CARDS);
    private final ObjectProperty<NetworkSizing> sizing;
    private final NetworkBuilds images = new NetworkBuilds();
    private final NetworkActions actions;
    private final ThemeManager themes;
    private final Map<Face, NetworkCard> cards = new HashMap<>();
    private final SearchField search = new SearchField("gallery-search", "Find a network", "/");
    private final Label subtitle = new Label();
    private final Label nothing = new Label();
    private final CardGrid grid = new CardGrid();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final TimelinePane timeline;

    /** A network's card, with the rest of its family or alone. */
    private record Face(Architecture network, boolean alone) {}

    GalleryPane(ObjectProperty<NetworkSizing> sizing, ThemeManager themes, NetworkActions actions) {
        this.sizing = sizing;
        this.themes = themes;
        this.actions = actions;
        timeline = new TimelinePane(images, actions.open());
        getStyleClass().add("gallery");
        nothing.getStyleClass().addAll("muted", "gallery-nothing");
        nothing.setWrapText(true);
        scroll.setId("gallery-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        StackPane content = new StackPane(scroll, timeline, nothing);
        mode.subscribe(now -> {
            scroll.setVisible(now == GalleryMode.CARDS);
            timeline.setVisible(now == GalleryMode.TIMELINE);
            showTimeline();
        });
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head(), GalleryTools.of(gallery, mode), content);
        search.textProperty().subscribe(text -> gallery.set(gallery.get().withText(text)));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
        gallery.subscribe(this::refresh);
        sizing.subscribe(_ -> grid.cards().forEach(this::size));
        themes.themeProperty().subscribe(theme -> {
            cards.values().forEach(card -> card.show(theme.colors()));
            showTimeline();
        });
    }

    void search() {
        search.requestFocus();
        search.selectAll();
    }

    private SpreadRow head() {
        Label title = new Label("Start from a classic");
        title.getStyleClass().add("page-title");
        subtitle.getStyleClass().add("muted");
        Label sizes = new Label("Sizes for");
        sizes.getStyleClass().add("muted");
        sizes.setMinWidth(USE_PREF_SIZE);
        search.getStyleClass().add("gallery-search");
        HBox right = new HBox(12, sizes, new SizesChip(sizing), search);
        right.setAlignment(Pos.CENTER_LEFT);
        SpreadRow head = new SpreadRow(new VBox(title, subtitle), right);
        head.getStyleClass().add("gallery-head");
        return head;
    }

    private void refresh(Gallery now) {
        List<Architecture> networks = now.networks();
        subtitle.setText(now.with(GalleryOrder.YEAR).equals(Gallery.ALL)
                ? "%d families of networks %s. Open one, change it, train it.".formatted(networks.size(), now.order().words())
                : "%d of %d networks. Open one, change it, train it.".formatted(networks.size(), Zoo.all().size()));
        nothing.setText("No network is called “%s”%s.".formatted(now.text(),
                now.strands().isEmpty() ? "" : " among those chosen above"));
        nothing.setVisible(networks.isEmpty());
        grid.show(networks.stream().map(network -> card(network, now.every())).toList());
        grid.cards().forEach(this::size);
        showTimeline();
    }

    /** The timeline is created when it is first shown, because it has to build every network. */
    private void showTimeline() {
        if (mode.get() == GalleryMode.TIMELINE) {
            timeline.show(gallery.get().withEvery(true).networks(), themes.theme().colors());
        }
    }

    private NetworkCard card(Architecture network, boolean every) {
        return cards.computeIfAbsent(new Face(network, every), _ -> {
            List<Architecture> others = every ? List.of()
                    : Zoo.of(network.family()).stream().filter(other -> other != network).toList();
            NetworkCard card = new NetworkCard(network, others, actions);
            card.show(themes.theme().colors());
            card.focusedProperty().subscribe(focused -> {
                if (focused) {
                    reveal(card);
                }
            });
            images.thumbnail(network, card.image()::show);
            return card;
        });
    }

    private void size(NetworkCard card) {
        NetworkSizing asked = sizing.get();
        images.fit(card.architecture(), asked, fit -> {
            if (sizing.get().equals(asked)) {
                card.show(fit);
            }
        });
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            grid.enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !grid.cards().isEmpty()) {
            actions.open().accept(grid.cards().getFirst().architecture());
            event.consume();
        }
    }

    /** Scrolls only as far as needed to show the whole card. */
    private void reveal(Node card) {
        Bounds bounds = card.getBoundsInParent();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = grid.getHeight() - seen;
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            double lowest = bounds.getMaxY() + 16 - seen;
            double to = Math.clamp(top, lowest, Math.max(bounds.getMinY() - 8, lowest));
            scroll.setVvalue(Math.clamp(to / hidden, 0, 1));
        }
    }
}

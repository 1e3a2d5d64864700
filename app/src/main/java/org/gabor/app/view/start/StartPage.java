package org.gabor.app.view.start;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.gabor.app.runs.ExampleRuns;
import org.gabor.app.view.start.card.NetworkActions;
import org.gabor.app.view.start.card.NetworkSizing;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.NextRun;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.zoo.about.Architecture;

/** The start page: recent files on the left, the zoo's networks beside them. */
public final class StartPage extends BorderPane {

    private final StartRequests requests;
    private final NextRun next;
    private final ObjectProperty<NetworkSizing> sizing;
    private final Sidebar sidebar;
    private final GalleryPane gallery;

    /**
     * @param training the next run's data determine the sizes of the networks; opening a network for other data chooses those
     * @param browse opens an address
     */
    public StartPage(StartRequests requests, Beginnings beginnings, TrainModel training, ThemeManager themes,
                     Consumer<String> browse) {
        this.requests = requests;
        next = training.next();
        setId("start-page");
        getStyleClass().add("start-page");
        getStylesheets().add(StartPage.class.getResource("start.css").toExternalForm());
        sizing = new SimpleObjectProperty<>(next.dataProperty().get().origin() == Origin.FOLDER
                ? NetworkSizing.PUBLISHED : NetworkSizing.of(next.dataProperty().get()));
        sidebar = new Sidebar(requests, beginnings, Bindings.createBooleanBinding(
                () -> training.library().runs().stream().anyMatch(ExampleRuns::showsFilters), training.library().runs()));
        gallery = new GalleryPane(sizing, themes, new NetworkActions(this::open, this::compare, browse));
        setLeft(sidebar);
        setCenter(gallery);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                sidebar.goBack();
                event.consume();
            }
        });
        // Reacts to the typed character, not to the key press, which would also type it into the field.
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
                gallery.search();
                event.consume();
            }
        });
    }

    /** Called when the page is shown: reloads the recent files. */
    public void refresh() {
        sidebar.refresh();
    }

    /** Shows the button that goes back to the open network. */
    public void showBackButton(String title, Runnable goBack) {
        sidebar.showBackButton(title, goBack);
    }

    public void hideBackButton() {
        sidebar.hideBackButton();
    }

    private void open(Architecture architecture) {
        cutOut(architecture).ifPresent(network -> {
            requests.begin(network);
            sizing.get().data().ifPresent(next::choose);
        });
    }

    private void compare(Architecture architecture) {
        cutOut(architecture).ifPresent(requests::compare);
    }

    /** Returns the network for the chosen data; if that fails, shows the reason. */
    private Optional<Graph> cutOut(Architecture architecture) {
        try {
            return Optional.of(sizing.get().network(architecture));
        } catch (ShapeMismatch | IllegalArgumentException e) {
            requests.showMessage("%s cannot be adapted to these data. %s".formatted(architecture.title(), e.getMessage()));
            return Optional.empty();
        }
    }
}

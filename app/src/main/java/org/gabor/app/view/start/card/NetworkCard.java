package org.gabor.app.view.start.card;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Colors;
import org.gabor.zoo.about.Accuracy;
import org.gabor.zoo.about.Architecture;

/** A network of the gallery: its picture, name, year, novelty, cost, accuracy, and its other sizes. */
public final class NetworkCard extends VBox {

    static final double HEIGHT = 240;

    private final Architecture architecture;
    private final ThumbnailView image = new ThumbnailView();
    private final StackPane top = new StackPane(image);
    private final GridPane numbers = new GridPane();
    private final Label refusal = Controls.label("", "card-text");
    private final NetworkActions actions;
    private final AboutButton about;

    /** @param others the family's other networks, offered in a menu */
    public NetworkCard(Architecture architecture, List<Architecture> others, NetworkActions actions) {
        this.architecture = architecture;
        this.actions = actions;
        about = new AboutButton(architecture, actions.browse());
        setId("network-" + architecture.id());
        getStyleClass().add("network-card");
        setAccessibleRole(AccessibleRole.BUTTON);
        top.getStyleClass().add("network-thumbnail");
        place(about, Pos.TOP_RIGHT);
        if (!others.isEmpty()) {
            place(new VersionsButton(architecture.family(), others, actions.open()), Pos.BOTTOM_RIGHT);
        }
        VBox text = new VBox(head(), novelty(), foot());
        text.getStyleClass().add("network-text");
        getChildren().addAll(top, text);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                open();
            }
        });
        CardMenu menu = new CardMenu(this::open, about::showDetails, () -> actions.compare().accept(architecture));
        setOnContextMenuRequested(request -> menu.show(this, request.getScreenX(), request.getScreenY()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    public Architecture architecture() {
        return architecture;
    }

    public ThumbnailView image() {
        return image;
    }

    public void show(Colors colors) {
        image.show(colors);
    }

    /** Only the current card and its buttons are in the Tab order. */
    void setReached(boolean reached) {
        setFocusTraversable(reached);
        top.getChildren().stream().filter(part -> part != image).forEach(button -> button.setFocusTraversable(reached));
    }

    public void show(NetworkSizing.Result fit) {
        boolean sized = fit instanceof NetworkSizing.Result.Sized;
        numbers.setVisible(sized);
        refusal.setVisible(!sized);
        switch (fit) {
            case NetworkSizing.Result.Sized(long parameters, long macs) -> fill(parameters, macs);
            case NetworkSizing.Result.Refused(String reason) -> {
                refusal.setText(reason);
                setAccessibleText(name() + ". " + reason);
            }
        }
    }

    private void fill(long parameters, long macs) {
        String accuracy = architecture.published().accuracy().map(known -> CardQuantities.percent(known.percent())).orElse("–");
        String on = architecture.published().accuracy().map(Accuracy::on).map(data -> "on " + data).orElse("accuracy");
        numbers.getChildren().clear();
        column(0, CardQuantities.parameters(parameters), "parameters");
        column(1, CardQuantities.macs(macs), "MACs");
        column(2, accuracy, on);
        setAccessibleText("%s. %s %s parameters, %s MACs%s".formatted(name(), architecture.novelty(),
                CardQuantities.parameters(parameters), CardQuantities.macs(macs),
                architecture.published().accuracy().map(_ -> ", " + accuracy + " " + on).orElse("")));
    }

    private void column(int column, String value, String unit) {
        numbers.add(Controls.label(value, "strong"), column, 0);
        numbers.add(Controls.label(unit, "caption", "muted"), column, 1);
    }

    private String name() {
        return architecture.title() + ", " + architecture.paper().year();
    }

    private HBox head() {
        CardTitle title = new CardTitle(architecture.title());
        HBox.setHgrow(title, Priority.ALWAYS);
        Label year = Controls.label("" + architecture.paper().year(), "muted");
        year.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, year);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private Label novelty() {
        Label novelty = Controls.label(architecture.novelty(), "network-novelty");
        novelty.setWrapText(true);
        return novelty;
    }

    /** The cost; if the network can't be built, the reason. */
    private StackPane foot() {
        refusal.setWrapText(true);
        numbers.getStyleClass().add("network-numbers");
        for (int share : new int[] {31, 26, 43}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            numbers.getColumnConstraints().add(column);
        }
        StackPane foot = new StackPane(numbers, refusal);
        foot.getStyleClass().add("network-foot");
        return foot;
    }

    private void place(Node button, Pos corner) {
        StackPane.setAlignment(button, corner);
        top.getChildren().add(button);
    }

    private void open() {
        actions.open().accept(architecture);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F1) {
            about.showDetails();
            event.consume();
        } else if (event.getTarget() == this && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            open();
            event.consume();
        }
    }
}

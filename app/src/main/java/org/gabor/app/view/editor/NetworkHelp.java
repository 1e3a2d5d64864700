package org.gabor.app.view.editor;

import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.text.NumberText;
import org.gabor.app.view.theme.Icons;
import org.gabor.zoo.about.Accuracy;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Story;
import org.gabor.zoo.about.Strand;

/**
 * The help card of a zoo network: its novelty, its family's history and paper, its version, and the book's recipe. Its title
 * belongs to the surrounding view; it brings its own style.
 */
public final class NetworkHelp extends VBox {

    private final Architecture network;
    private final Consumer<String> browse;

    /** {@code browse} opens an address. */
    public NetworkHelp(Architecture network, Consumer<String> browse) {
        this.network = network;
        this.browse = browse;
        setId("network-help");
        getStyleClass().add("network-help");
        getStylesheets().add(BuildView.class.getResource("build.css").toExternalForm());
        getChildren().setAll(story(), version());
        network.recipe().map(NetworkHelp::recipe).ifPresent(getChildren()::add);
        getChildren().getLast().getStyleClass().add("last");
    }

    /** The network that the card is about. */
    public Architecture network() {
        return network;
    }

    private Section story() {
        Story story = Story.of(network.family());
        Label title = new Label("What was new, and why");
        title.getStyleClass().add("strong");
        HBox head = new HBox(Icons.of("info", 16), title);
        head.getStyleClass().add("help-head");
        VBox folds = new VBox(new CollapsibleText("History", story.history()), new CollapsibleText("Why it works", story.why()),
                new CollapsibleText("Why not", story.whyNot()));
        folds.getStyleClass().add("story-folds");
        Section section = new Section();
        section.getStyleClass().add("help-section");
        section.getChildren().setAll(head, paragraph("network-novelty", network.novelty()), tags(),
                muted("network-idea", story.idea()), formula(story.formula()), folds, paper(network.paper()));
        return section;
    }

    private FlowPane tags() {
        FlowPane tags = new FlowPane();
        tags.getStyleClass().add("tags");
        for (Strand strand : network.family().strands()) {
            Label tag = new Label(strand.title());
            tag.getStyleClass().add("badge");
            tags.getChildren().add(tag);
        }
        return tags;
    }

    private static Label formula(String text) {
        Label formula = paragraph("network-formula", text);
        formula.setMaxWidth(Double.MAX_VALUE);
        formula.getStyleClass().add("formula");
        return formula;
    }

    private VBox paper(Paper paper) {
        VBox box = new VBox(muted("network-citation", paper.authors() + ": " + cited(paper)));
        paper.address().map(this::link).ifPresent(box.getChildren()::add);
        box.getStyleClass().add("cited-paper");
        return box;
    }

    /** Leaves out the part that the link shows. */
    private static String cited(Paper paper) {
        return paper.citation().replaceFirst(", (arXiv|doi):\\S+$", "") + ".";
    }

    private Hyperlink link(String address) {
        Hyperlink link = new Hyperlink(address.substring(address.indexOf("//") + 2), Icons.of("ext", 16));
        link.setId("network-paper");
        link.setContentDisplay(ContentDisplay.RIGHT);
        link.setTooltip(new Tooltip("Open " + address));
        link.setOnAction(_ -> browse.accept(address));
        return link;
    }

    private Section version() {
        Section section = new Section("This version");
        section.getChildren().addAll(muted("network-variant", network.variant() + "."),
                new TableRow("Published", "" + network.paper().year()),
                new TableRow("Input", network.input().text()),
                new TableRow("Classes", NumberText.grouped(network.classes())));
        network.published().accuracy().map(NetworkHelp::text)
                .ifPresent(accuracy -> section.getChildren().add(new TableRow("Accuracy", accuracy)));
        return section;
    }

    /** {@code 56.5 % on ImageNet}. */
    private static String text(Accuracy accuracy) {
        return Numbers.percent(accuracy.percent() / 100) + " on " + accuracy.on();
    }

    private static Section recipe(BookRecipe recipe) {
        Section section = new Section("The book's recipe");
        section.getChildren().addAll(
                muted("network-recipe", "Plain SGD with a constant learning rate, on Fashion-MNIST."),
                new TableRow("Learning rate", NumberText.plain(recipe.learningRate())),
                new TableRow("Batch", NumberText.grouped(recipe.batch())),
                new TableRow("Epochs", NumberText.grouped(recipe.epochs())),
                new TableRow("Initial weights", recipe.xavier() ? "Xavier, uniform" : "Kaiming, uniform"));
        return section;
    }

    private static Label muted(String id, String text) {
        Label label = paragraph(id, text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label paragraph(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("paragraph");
        return label;
    }
}

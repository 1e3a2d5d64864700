package org.gabor.app.view.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.SkipNetwork;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.files.Settings;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.FakeStepTiming;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The Build view with one document open, laid out automatically. */
@ExtendWith(ApplicationExtension.class)
abstract class BuildViewFixture {

    @TempDir
    Path home;

    EditorModel model;
    BuildView view;
    /** The address of the last link that was opened. */
    String browsed = "";

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.setupStage(this::show);
    }

    private void show(Stage stage) {
        Document document = document();
        model = new EditorModel(
                document.withPlacement(Placement.EMPTY.with(Layouter.arrange(document, Layouter.SCREEN_HEIGHT))));
        ThemeManager theme = new ThemeManager(new Settings(home.resolve("settings.properties")));
        view = new BuildView(model, FakeStepTiming.idle(model, home.resolve("runs")), theme, _ -> {},
                address -> browsed = address);
        Scene scene = new Scene(view, 980, 720);
        theme.style(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** The document to show; LeNet unless a test overrides it. */
    Document document() {
        return new Document(Zoo.find("lenet").orElseThrow().network().get(), Placement.EMPTY);
    }

    List<String> shapes(String... labels) {
        return List.of(labels).stream()
                .map(label -> model.inference().output(id(label)).map(shape -> shape.text()).orElse("?")).toList();
    }

    NodeId id(String label) {
        return SkipNetwork.id(model.document().graph(), label);
    }

    Node selected() {
        return model.document().graph().node(model.selection().single().orElseThrow());
    }

    Point2D center(String label) {
        Rect card = view.canvasModel().sceneProperty().get().cards().stream()
                .filter(c -> c.title().equals(label)).findFirst().orElseThrow().rect();
        return view.canvas().screenOf(new Point(card.centerX(), card.centerY()));
    }

    static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).press(KeyCode.SHORTCUT, KeyCode.A).release(KeyCode.A, KeyCode.SHORTCUT).write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package org.gabor.app.view.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A drawing with one of each kind of mark, which other programs' readers see as the window shows it. */
@ExtendWith(ApplicationExtension.class)
class FigureFileTest {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;

    @TempDir
    Path folder;
    private Pane figure;
    private FigureMenu menu;

    @Start
    void start(Stage stage) {
        Region panel = new Region();
        panel.setStyle("-fx-background-color: #dd0000, #ffffff; -fx-background-radius: 8, 7; -fx-background-insets: 0, 2;");
        panel.setMinSize(60, 40);
        panel.relocate(10, 10);
        Label text = new Label("Loss −3 & more");
        text.setStyle("-fx-text-fill: #0000cc; -fx-font-size: 20px;");
        text.relocate(10, 60);
        WritableImage pixels = new WritableImage(40, 20);
        for (int i = 0; i < 800; i++) {
            pixels.getPixelWriter().setArgb(i % 40, i / 40, i % 40 < 20 ? 0xFF00AA00 : 0xFF0000FF);
        }
        ImageView image = new ImageView(pixels);
        image.relocate(100, 10);
        Circle circle = new Circle(120, 60, 10, Paint.valueOf("orange"));
        Line line = new Line(100, 100, 190, 100);
        line.setStroke(Paint.valueOf("purple"));
        line.setStrokeWidth(4);
        Polygon half = new Polygon(150, 40, 190, 40, 190, 80);
        half.setFill(Paint.valueOf("rgba(0, 0, 0, 0.5)"));
        Pane clipped = new Pane(new Rectangle(150, 10, 40, 20));
        clipped.setClip(new Rectangle(150, 10, 20, 20));
        figure = new Pane(panel, text, image, circle, line, half, clipped);
        figure.setStyle("-fx-background-color: #f0f0f0");
        figure.setMinSize(WIDTH, HEIGHT);
        figure.setMaxSize(WIDTH, HEIGHT);
        menu = new FigureMenu(figure, () -> "x", List.of(), new Label());
        stage.setScene(new Scene(new Pane(figure)));
        stage.show();
    }

    private Path save(FxRobot robot, String name) {
        Path file = folder.resolve(name);
        robot.interact(() -> menu.save(_ -> Optional.of(file)));
        return file;
    }

    private BufferedImage seen(FxRobot robot) {
        List<BufferedImage> images = new ArrayList<>();
        robot.interact(() -> images.add(SwingFXUtils.fromFXImage(figure.snapshot(null, null), null)));
        return images.getFirst();
    }

    private static double distance(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color left = new Color(a.getRGB(x, y));
                Color right = new Color(b.getRGB(x, y));
                sum += Math.abs(left.getRed() - right.getRed()) + Math.abs(left.getGreen() - right.getGreen())
                        + Math.abs(left.getBlue() - right.getBlue());
            }
        }
        return sum / (3.0 * WIDTH * HEIGHT);
    }

    @Test
    void aPdfLooksLikeTheWindow(FxRobot robot) throws Exception {
        try (PDDocument document = Loader.loadPDF(save(robot, "figure.pdf").toFile())) {
            assertEquals(0.75 * WIDTH, document.getPage(0).getMediaBox().getWidth(), 0.01);
            assertEquals(0.75 * HEIGHT, document.getPage(0).getMediaBox().getHeight(), 0.01);
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 96);
            BufferedImage seen = seen(robot);
            // Edges are smoothed in another way, which makes 1.5. A drawing moved by one pixel makes 6, moved text alone 2.7.
            assertTrue(distance(seen, drawn) < 2.1, "differs by " + distance(seen, drawn));
            for (int[] at : new int[][] {{110, 20}, {130, 20}, {120, 60}, {40, 30}, {160, 20}, {180, 20}, {180, 50},
                {150, 100}}) {
                assertEquals(seen.getRGB(at[0], at[1]), drawn.getRGB(at[0], at[1]), "at " + at[0] + ", " + at[1]);
            }
        }
    }

    @Test
    void anSvgKeepsTextAndPixels(FxRobot robot) throws Exception {
        Element svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(save(robot, "figure.svg").toFile())
                .getDocumentElement();
        assertEquals("200", svg.getAttribute("width"));
        Element text = only(svg.getElementsByTagName("text"));
        assertEquals("Loss −3 & more", text.getTextContent());
        assertEquals("#0000cc", text.getAttribute("fill"));
        assertEquals("20", text.getAttribute("font-size"));
        double length = Double.parseDouble(text.getAttribute("textLength"));
        assertEquals(((Label) figure.getChildren().get(1)).getWidth(), length, 1);
        Element image = only(svg.getElementsByTagName("image"));
        assertEquals("matrix(1 0 0 1 100 10)", image.getAttribute("transform"));
        byte[] png = Base64.getDecoder().decode(image.getAttribute("xlink:href").replaceFirst("data:image/png;base64,", ""));
        assertEquals(0xFF00AA00, ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0));
        Element clip = only(svg.getElementsByTagName("rect"));
        assertEquals("150 10 20 20", "%s %s %s %s".formatted(clip.getAttribute("x"), clip.getAttribute("y"),
                clip.getAttribute("width"), clip.getAttribute("height")));
    }

    private static Element only(NodeList elements) {
        assertEquals(1, elements.getLength());
        return (Element) elements.item(0);
    }

    @Test
    void aTypedEndingDecidesAndElseTheDialogsKind() {
        ExtensionFilter svg = new ExtensionFilter("SVG", "*.svg");
        assertEquals("x.svg", named("x.png", svg), "the suggested name");
        assertEquals("a.pdf", named("a.pdf", svg));
        assertEquals("a.png", named("a.png", svg));
        assertEquals("a.b.svg", named("a.b", svg));
        assertEquals("a.png", named("a", null));
    }

    private String named(String typed, ExtensionFilter chosen) {
        return FigureFormat.named(folder.resolve(typed), "x.png", chosen).getFileName().toString();
    }

    @Test
    void anUnknownEndingBecomesPng(FxRobot robot) {
        save(robot, "figure.txt");
        assertTrue(Files.exists(folder.resolve("figure.txt.png")));
    }
}

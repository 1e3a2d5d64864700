package org.gabor.app.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a figure as SVG 1.1. Text stays text; images are PNG inside the file. */
public final class SvgFile {

    private static final int DECIMALS = 3;
    private static final int OPAQUE = 255;

    private final XMLStreamWriter xml;
    private int clips;

    private SvgFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static void write(Figure figure, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            new SvgFile(xml).write(figure);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable.getMessage(), unwritable);
        }
    }

    private void write(Figure figure) throws XMLStreamException, IOException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attribute("width", number(figure.width()));
        attribute("height", number(figure.height()));
        attribute("viewBox", "0 0 %s %s".formatted(number(figure.width()), number(figure.height())));
        write(figure.marks());
        xml.writeEndElement();
    }

    private void write(List<Mark> marks) throws XMLStreamException, IOException {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Fill fill -> fill(fill);
                case Mark.Stroke stroke -> stroke(stroke);
                case Mark.Text text -> text(text);
                case Mark.Pixels image -> image(image);
                case Mark.Clipped clipped -> clipped(clipped);
            }
        }
    }

    private void fill(Mark.Fill fill) throws XMLStreamException {
        xml.writeEmptyElement("path");
        attribute("d", path(fill.outline()));
        color("fill", fill.argb());
        if (fill.outline().getWindingRule() == Path2D.WIND_EVEN_ODD) {
            attribute("fill-rule", "evenodd");
        }
    }

    private void stroke(Mark.Stroke stroke) throws XMLStreamException {
        xml.writeEmptyElement("path");
        attribute("d", path(stroke.path()));
        attribute("fill", "none");
        color("stroke", stroke.argb());
        attribute("stroke-width", number(stroke.width()));
        if (!stroke.dash().isEmpty()) {
            attribute("stroke-dasharray", stroke.dash().stream().map(SvgFile::number).collect(Collectors.joining(" ")));
        }
        attribute("stroke-linecap", stroke.cap().name().toLowerCase(Locale.ROOT));
        if (stroke.cap() == Mark.Cap.ROUND) {
            attribute("stroke-linejoin", "round");
        }
    }

    /** Another font, if Inter is missing, gets the same length. */
    private void text(Mark.Text text) throws XMLStreamException {
        xml.writeStartElement("text");
        attribute("transform", matrix(text.place()));
        attribute("font-family", text.family() + ", sans-serif");
        attribute("font-size", number(text.size()));
        attribute("font-weight", Integer.toString(text.weight()));
        attribute("textLength", number(text.length()));
        attribute("lengthAdjust", "spacingAndGlyphs");
        attribute("xml:space", "preserve");
        color("fill", text.argb());
        xml.writeCharacters(text.text().replaceAll("\\p{Cntrl}", " "));
        xml.writeEndElement();
    }

    private void image(Mark.Pixels image) throws XMLStreamException, IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(PixelImage.of(image), "png", png);
        xml.writeEmptyElement("image");
        xml.writeNamespace("xlink", "http://www.w3.org/1999/xlink");
        attribute("transform", matrix(image.place()));
        attribute("width", number(image.width()));
        attribute("height", number(image.height()));
        attribute("preserveAspectRatio", "none");
        if (!image.smooth()) {
            attribute("style", "image-rendering: pixelated");
        }
        attribute("xlink:href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
    }

    private void clipped(Mark.Clipped clipped) throws XMLStreamException, IOException {
        clips++;
        String id = "clip" + clips;
        xml.writeStartElement("clipPath");
        attribute("id", id);
        xml.writeEmptyElement("rect");
        attribute("x", number(clipped.clip().getX()));
        attribute("y", number(clipped.clip().getY()));
        attribute("width", number(clipped.clip().getWidth()));
        attribute("height", number(clipped.clip().getHeight()));
        xml.writeEndElement();
        xml.writeStartElement("g");
        attribute("clip-path", "url(#%s)".formatted(id));
        write(clipped.marks());
        xml.writeEndElement();
    }

    private void color(String name, int argb) throws XMLStreamException {
        attribute(name, String.format(Locale.ROOT, "#%06x", argb & 0xFF_FFFF));
        int alpha = argb >>> 24;
        if (alpha < OPAQUE) {
            attribute(name + "-opacity", number((double) alpha / OPAQUE));
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private static String matrix(AffineTransform place) {
        double[] m = new double[6];
        place.getMatrix(m);
        return "matrix(%s %s %s %s %s %s)".formatted(number(m[0]), number(m[1]), number(m[2]), number(m[3]), number(m[4]),
                number(m[5]));
    }

    private static String path(Path2D path) {
        StringBuilder text = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            switch (step.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> append(text, 'M', c, 2);
                case PathIterator.SEG_LINETO -> append(text, 'L', c, 2);
                case PathIterator.SEG_QUADTO -> append(text, 'Q', c, 4);
                case PathIterator.SEG_CUBICTO -> append(text, 'C', c, 6);
                default -> text.append('Z');
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char command, double[] coordinates, int count) {
        text.append(command);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(number(coordinates[i]));
        }
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}

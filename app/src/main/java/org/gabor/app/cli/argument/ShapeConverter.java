package org.gabor.app.cli.argument;

import org.gabor.app.text.ShapeText;
import org.gabor.graph.shape.Shape;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an option's value to a network's input shape. */
public final class ShapeConverter implements ITypeConverter<Shape> {

    @Override
    public Shape convert(String text) {
        try {
            return ShapeText.parse(text);
        } catch (IllegalArgumentException noShape) {
            throw new TypeConversionException(noShape.getMessage());
        }
    }
}

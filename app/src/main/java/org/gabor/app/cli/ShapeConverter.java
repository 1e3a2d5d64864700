package org.gabor.app.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Volume;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 1x96x96} as an image and {@code 3x16x112x112} as a film; × is as good as x. */
final class ShapeConverter implements ITypeConverter<Shape> {

    private static final Pattern FORM = Pattern.compile("\\d{1,9}([xX×]\\d{1,9}){2,3}");

    @Override
    public Shape convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException(("'%s' is not a shape: write channels, height and width, such as 1x96x96, "
                    + "or channels, frames, height and width, such as 3x16x112x112").formatted(text));
        }
        List<Integer> dims = Stream.of(text.split("[xX×]")).map(Integer::valueOf).toList();
        try {
            return dims.size() == 3 ? new Image(dims.get(0), dims.get(1), dims.get(2))
                    : new Volume(dims.get(0), dims.get(1), dims.get(2), dims.get(3));
        } catch (IllegalArgumentException tooSmall) {
            throw new TypeConversionException(tooSmall.getMessage());
        }
    }
}

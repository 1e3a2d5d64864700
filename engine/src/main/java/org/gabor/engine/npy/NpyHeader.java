package org.gabor.engine.npy;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Python dictionary before the values.
 *
 * @param type NumPy's name of the data type: {@code <f4}
 * @param fortran whether the first index varies fastest
 */
record NpyHeader(String type, boolean fortran, List<Integer> dims) {

    private static final Pattern TYPE = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([\\d\\s,]*)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Parses the header; empty if one of the three entries is missing or a dimension exceeds an int. */
    static Optional<NpyHeader> parse(String text) {
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!type.find() || !order.find() || !shape.find()) {
            return Optional.empty();
        }
        try {
            List<Integer> dims = NUMBER.matcher(shape.group(1)).results().map(MatchResult::group).map(Integer::valueOf).toList();
            return Optional.of(new NpyHeader(type.group(1), order.group(1).equals("True"), dims));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The shape as NumPy writes it: (2, 3), (5,), (). */
    static String text(List<Integer> dims) {
        StringBuilder shape = new StringBuilder("(");
        dims.forEach(extent -> shape.append(extent).append(", "));
        String inside = dims.isEmpty() ? "(" : shape.substring(0, shape.length() - (dims.size() == 1 ? 1 : 2));
        return "{'descr': '<f4', 'fortran_order': False, 'shape': %s), }".formatted(inside);
    }
}

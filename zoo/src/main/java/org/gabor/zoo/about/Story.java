package org.gabor.zoo.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The story of a family of networks, in a few sentences per part; read from {@code stories/<key>.md}, in which every part
 * is a paragraph under its heading.
 *
 * @param idea what was new
 * @param history authors, date, and later influence
 * @param why why it works
 * @param whyNot its limits, and what replaced it
 * @param formula its idea in one or two lines of mathematics
 */
public record Story(String idea, String history, String why, String whyNot, String formula) {

    private static final String HEADING = "## ";

    public static Story of(Family family) {
        return parse(read("/org/gabor/zoo/stories/" + family.key() + ".md"));
    }

    static Story parse(String text) {
        Map<String, String> parts = Arrays.stream(text.split("(?m)^" + HEADING))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("\n", 2))
                .collect(Collectors.toMap(part -> part[0].strip(), part -> part[1].strip()));
        return new Story(part(parts, "Idea"), part(parts, "History"), part(parts, "Why it works"), part(parts, "Why not"),
                part(parts, "Formula"));
    }

    private static String part(Map<String, String> parts, String heading) {
        if (!parts.containsKey(heading)) {
            throw new IllegalArgumentException("A story without the heading \"" + HEADING + heading + "\".");
        }
        return parts.get(heading);
    }

    private static String read(String file) {
        try (InputStream in = Story.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

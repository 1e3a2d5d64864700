package org.gabor.zoo.about;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The publication of a network.
 *
 * @param citation title, place and year, followed by an identifier: {@code arXiv:1512.03385} or
 *     {@code doi:10.1109/5.726791}
 */
public record Paper(int year, String authors, String citation) {

    private static final Pattern ARXIV = Pattern.compile("arXiv:(\\d{4}\\.\\d{4,5})");
    private static final Pattern DOI = Pattern.compile("doi:(\\S+)");

    /** Its address: {@code https://arxiv.org/abs/1512.03385}. */
    public Optional<String> address() {
        return found(ARXIV).map(number -> "https://arxiv.org/abs/" + number)
                .or(() -> found(DOI).map(name -> "https://doi.org/" + name));
    }

    private Optional<String> found(Pattern pattern) {
        return pattern.matcher(citation).results().findFirst().map(result -> result.group(1));
    }
}

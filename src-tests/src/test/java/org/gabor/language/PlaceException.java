package org.gabor.language;

import java.util.regex.Pattern;

/**
 * A row of {@code exceptions.csv}: words that are right in some files.
 *
 * @param files matches a part of a file's path
 * @param words matches a found word as a whole
 * @param reason why the words are right there
 */
record PlaceException(Pattern files, Pattern words, String reason) {

    static PlaceException of(String row) {
        String[] cells = row.split(";");
        return new PlaceException(Pattern.compile(cells[0].strip()),
                Pattern.compile(cells[1].strip(), Pattern.CASE_INSENSITIVE), cells[2].strip());
    }

    boolean isAbout(String path) {
        return files.matcher(path).find();
    }

    boolean allows(String path, String word) {
        return isAbout(path) && words.matcher(word).matches();
    }
}

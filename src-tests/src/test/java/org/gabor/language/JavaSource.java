package org.gabor.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source divided into what a person reads (comments and string literals) and what the compiler reads. Both have the
 * lines of the file; what belongs to the other one is blank.
 */
record JavaSource(String prose, String code) {

    /** Possessive, as backtracking in a long comment would overflow the stack. */
    private static final Pattern PROSE = Pattern.compile("""
            (?xs)
              //[^\\n]*+
            | /\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/
            | \"""[^"\\\\]*+(?:(?:\\\\.|"(?!""))[^"\\\\]*+)*+\"""
            | "[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+"
            """);
    private static final Pattern CHARACTER = Pattern.compile("'(?:[^'\\\\\\n]|\\\\.)[^'\\n]*'");

    static JavaSource of(String source) {
        String text = CHARACTER.matcher(source).replaceAll(found -> Matcher.quoteReplacement(blank(found.group())));
        StringBuilder prose = new StringBuilder();
        StringBuilder code = new StringBuilder();
        int end = 0;
        for (Matcher found = PROSE.matcher(text); found.find(); end = found.end()) {
            String between = text.substring(end, found.start());
            prose.append(blank(between)).append(found.group());
            code.append(between).append(blank(found.group()));
        }
        String rest = text.substring(end);
        return new JavaSource(prose.append(blank(rest)).toString(), code.append(rest).toString());
    }

    private static String blank(String text) {
        return text.replaceAll("[^\\n]", " ");
    }
}

package org.gabor.app.view.theme;

/** An icon as two SVG paths on a 16×16 grid: one stroked 1.5 wide with round caps, one filled. Either may be empty. */
public record IconPath(String stroked, String filled) {

    static IconPath parse(String text) {
        int bar = text.indexOf('|');
        return bar < 0 ? new IconPath(text, "") : new IconPath(text.substring(0, bar), text.substring(bar + 1));
    }
}

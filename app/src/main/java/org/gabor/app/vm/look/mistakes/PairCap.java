package org.gabor.app.vm.look.mistakes;

/** The most images of a pair of classes, so that a frequent mistake doesn't hide the others. */
public enum PairCap {
    TWO(2, "2"), FOUR(4, "4"), EIGHT(8, "8"), ALL(Integer.MAX_VALUE, "all");

    private final int most;
    private final String title;

    PairCap(int most, String title) {
        this.most = most;
        this.title = title;
    }

    public int most() {
        return most;
    }

    public String title() {
        return title;
    }
}

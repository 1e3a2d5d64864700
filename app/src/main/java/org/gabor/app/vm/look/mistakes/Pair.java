package org.gabor.app.vm.look.mistakes;

/** A true and a predicted class, a cell of the confusion matrix; classes are numbered from 0. */
public record Pair(int truth, int predicted) {

    public boolean isMistake() {
        return truth != predicted;
    }
}

package org.gabor.app.vm.look.mistakes;

/**
 * The class that the network predicts for a validation image.
 *
 * @param image its number in the validation set, from 0
 * @param probability of the predicted class, in [0, 1]
 * @param lead how far the probability of the second class is below, in [0, 1]
 */
public record Prediction(int image, Pair pair, double probability, double lead) {

    public boolean isMistake() {
        return pair.isMistake();
    }
}

package org.gabor.app.runs;

/**
 * How far the run in training is, in words and as a share.
 *
 * @param position "Epoch 18 of 30", or what is prepared before the first step
 * @param remaining "2 h 26 min left"; empty while it cannot be told
 * @param fraction in [0, 1], of all steps
 */
public record Progress(String position, String remaining, double fraction) {

    public static final Progress NONE = new Progress("", "", 0);
}

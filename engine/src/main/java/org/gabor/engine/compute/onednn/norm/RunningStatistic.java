package org.gabor.engine.compute.onednn.norm;

import org.gabor.engine.memory.View;

/** A running mean or variance of each channel, updated from those of the batches on the host, because it has few values. */
final class RunningStatistic {

    private final View batch;
    private final View running;
    private final double correction;
    private final float[] measured;
    private final float[] kept;

    /** @param correction of the batch's statistic: n / (n − 1) makes a variance unbiased */
    RunningStatistic(View batch, View running, double correction) {
        this.batch = batch;
        this.running = running;
        this.correction = correction;
        measured = new float[Math.toIntExact(batch.format().size())];
        kept = new float[measured.length];
    }

    /** @param share weight of this batch in the updated statistic; 1 discards the old value, even if it is NaN */
    void follow(double share) {
        batch.read(measured);
        running.read(kept);
        for (int i = 0; i < kept.length; i++) {
            double rest = share == 1 ? 0 : (1 - share) * kept[i];
            kept[i] = (float) (rest + share * correction * measured[i]);
        }
        running.write(kept);
    }
}

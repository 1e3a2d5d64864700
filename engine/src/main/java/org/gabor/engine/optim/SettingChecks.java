package org.gabor.engine.optim;

/** What settings must be, said in one sentence where they are not. */
final class SettingChecks {

    private SettingChecks() {}

    /** Throws {@link IllegalArgumentException} with {@code complaint}, which names what was received. */
    static void require(boolean holds, String complaint, Object received) {
        if (!holds) {
            throw new IllegalArgumentException(complaint.formatted(received));
        }
    }

    static void share(String name, double value) {
        require(value >= 0 && value < 1, name + " must be at least 0 and below 1, got %s.", value);
    }

    static void atLeastZero(String name, double value) {
        require(value >= 0 && Double.isFinite(value), name + " must be at least 0, got %s.", value);
    }

    static void factor(double gamma) {
        require(gamma > 0 && gamma <= 1, "The factor of a schedule must be above 0 and at most 1, got %s.", gamma);
    }

    static void epsilon(double eps) {
        require(eps > 0 && Double.isFinite(eps), "Epsilon must be above 0, got %s.", eps);
    }

    static void moments(double beta1, double beta2, double eps, double weightDecay) {
        share("Beta 1", beta1);
        share("Beta 2", beta2);
        epsilon(eps);
        atLeastZero("Weight decay", weightDecay);
    }
}

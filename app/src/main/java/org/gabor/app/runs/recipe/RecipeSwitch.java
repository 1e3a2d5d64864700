package org.gabor.app.runs.recipe;

import java.util.Locale;

/** What a recipe has or has not. */
public enum RecipeSwitch {
    NESTEROV("Nesterov", "Measures the slope where the momentum leads, which often settles sooner."),
    RECALIBRATE("Recalibrate", "After training, batch norm's running statistics are measured anew over all training images.");

    private final String label;
    private final String help;

    RecipeSwitch(String label, String help) {
        this.label = label;
        this.help = help;
    }

    public String label() {
        return label;
    }

    public String help() {
        return help;
    }

    /** The id of its control. */
    public String id() {
        return "recipe-" + name().toLowerCase(Locale.ROOT);
    }
}

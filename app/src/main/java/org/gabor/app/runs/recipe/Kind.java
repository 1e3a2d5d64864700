package org.gabor.app.runs.recipe;

import java.util.Map;

/** One of several ways to do something, each with fields of its own. */
public interface Kind {

    /** What it is called in a list. */
    String title();

    /** What it does in plain words. */
    String help();

    /** Its fields, in order, with what people usually write into them. */
    Map<RecipeField, String> customary();
}

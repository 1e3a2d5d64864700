package org.gabor.app.vm;

import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.graph.model.Graph;

/** The user's settings of the next run of one network. */
record RunSetup(RecipeDraft recipe, AugmentationDraft augmentation, DataSource data) {

    /** The default settings of a network. */
    static RunSetup of(Graph network) {
        DataSource data = DataCatalog.all().getFirst();
        return new RunSetup(RecipeDraft.of(Recipes.fitted(network, data.trainCount())), AugmentationDraft.NONE, data);
    }
}

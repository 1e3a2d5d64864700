package org.gabor.app.vm;

import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.data.DataSource;
import org.gabor.graph.model.Graph;

/** What a person has chosen for the next run of one network. */
record RunSetup(RecipeDraft recipe, AugmentationDraft augmentation, DataSource data) {

    /** What the window offers for a network that nobody has changed anything for. */
    static RunSetup of(Graph network) {
        DataSource data = DataCatalog.all().getFirst();
        return new RunSetup(RecipeDraft.of(Recipes.fitted(network, data.trainCount())), AugmentationDraft.NONE, data);
    }
}

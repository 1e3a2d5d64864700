package org.gabor.app.view.start;

/** Ways to begin with learned filters. */
public interface Beginnings {

    /** Opens AlexNet with the recipe for filters, ready to train. */
    void trainFilters();

    /** Looks into an example run, if one is left. */
    void lookIntoExample();
}

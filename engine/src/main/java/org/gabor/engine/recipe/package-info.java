/**
 * What a recipe is made of, described once: each {@link org.gabor.engine.recipe.Option} stands beside the record that it
 * belongs to. The window's fields, the command line's flags, the sentences about wrong values and the tooltips derive from it.
 */
package org.gabor.engine.recipe;

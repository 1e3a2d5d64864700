package org.gabor.app.look.flow;

import org.gabor.graph.model.Node;

/**
 * What reaches the weights of a layer.
 *
 * @param name how people know the layer: its label, or its path if others have the same label
 * @param norm L2 norm of the gradient; NaN if it is not known
 * @param log10Ratio log10(‖update‖ / ‖parameter‖); NaN if it is not known
 */
public record LayerFlow(Node node, String name, double norm, double log10Ratio) {}

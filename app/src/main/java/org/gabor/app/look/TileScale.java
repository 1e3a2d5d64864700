package org.gabor.app.look;

/** What the ends of a colour scale stand for: the largest absolute value of each tile, of the layer, or of the network. */
public enum TileScale {
    EACH, LAYER, NETWORK
}

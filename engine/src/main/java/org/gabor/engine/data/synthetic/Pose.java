package org.gabor.engine.data.synthetic;

/**
 * A figure's position, size and rotation in an image.
 *
 * @param x of its centre, in pixels from the left
 * @param y of its centre, in pixels from the top
 * @param radius from its centre to its farthest point, in pixels
 * @param turn its rotation in radians, clockwise because y points down
 */
record Pose(double x, double y, double radius, double turn) {}

package org.gabor.engine.data.synthetic;

/**
 * Where and how a figure stands in an image.
 *
 * @param x of its centre, in pixels from the left
 * @param y of its centre, in pixels from the top
 * @param radius from its centre to its farthest point, in pixels
 * @param turn by how much it is turned, in radians, clockwise as y goes down
 */
record Pose(double x, double y, double radius, double turn) {}

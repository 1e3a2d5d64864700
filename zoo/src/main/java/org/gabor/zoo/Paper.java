package org.gabor.zoo;

/**
 * Where a network was published.
 *
 * @param citation title, place and year
 */
public record Paper(int year, String authors, String citation) {}

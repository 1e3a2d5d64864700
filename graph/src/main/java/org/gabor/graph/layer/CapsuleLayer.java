package org.gabor.graph.layer;

/** A layer of capsules: vectors whose length is the probability that an entity is present (Sabour et al. 2017). */
public sealed interface CapsuleLayer extends Unary permits PrimaryCaps, DigitCaps, CapsuleLength, CapsuleMask {}

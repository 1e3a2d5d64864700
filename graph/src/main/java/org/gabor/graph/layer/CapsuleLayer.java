package org.gabor.graph.layer;

/** A layer of capsules: vectors whose length says how likely a thing is there (Sabour et al. 2017). */
public sealed interface CapsuleLayer extends Unary permits PrimaryCaps, DigitCaps, CapsuleLength, CapsuleMask {}

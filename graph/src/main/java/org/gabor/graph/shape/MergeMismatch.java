package org.gabor.graph.shape;

import java.util.List;
import java.util.stream.Stream;

/** One input of a merge does not fit another; the sentence can name the sources of both. */
public final class MergeMismatch extends ShapeMismatch {

    private final String sentence;
    private final List<Shape> ins;
    private final int slot;
    private final int other;

    /** One that does not fit the first. */
    public MergeMismatch(String verb, List<Shape> ins, int slot, String reason) {
        this(verb, ins, slot, 0, reason);
    }

    /**
     * @param verb the operation that fails, {@code add}
     * @param slot the index of the mismatched input in {@code ins}
     * @param other the index of the input in {@code ins} that it does not fit
     * @param reason the difference, {@code the channels differ}
     */
    public MergeMismatch(String verb, List<Shape> ins, int slot, int other, String reason) {
        String sentence = "Cannot " + verb + " %s and %s: " + reason + ".";
        super(sentence.formatted(ins.get(slot).text(), ins.get(other).text()));
        this.sentence = sentence;
        this.ins = List.copyOf(ins);
        this.slot = slot;
        this.other = other;
    }

    public int slot() {
        return slot;
    }

    /** The message with the name of each shape's source, {@code Cannot add 96×26×26 (from pool1) and …}. */
    public String message(List<String> sources) {
        return sentence.formatted(Stream.of(slot, other)
                .map(i -> ins.get(i).text() + " (from " + sources.get(i) + ")")
                .toArray());
    }
}

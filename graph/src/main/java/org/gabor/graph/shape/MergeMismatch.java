package org.gabor.graph.shape;

import java.util.List;
import java.util.stream.Stream;

/** One input of a merge does not go with another; the sentence can name where the two come from. */
public final class MergeMismatch extends ShapeMismatch {

    private final String sentence;
    private final List<Shape> ins;
    private final int slot;
    private final int other;

    /** One that does not go with the first. */
    public MergeMismatch(String verb, List<Shape> ins, int slot, String reason) {
        this(verb, ins, slot, 0, reason);
    }

    /**
     * @param verb what cannot be done to the two, {@code add}
     * @param slot which of {@code ins} is to blame
     * @param other which of {@code ins} it does not go with
     * @param reason in what they differ, {@code the channels differ}
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

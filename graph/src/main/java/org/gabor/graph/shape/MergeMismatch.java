package org.gabor.graph.shape;

import java.util.List;
import java.util.stream.Stream;

/** One input of a merge does not go with its first; the sentence can name where the two come from. */
public final class MergeMismatch extends ShapeMismatch {

    private final String sentence;
    private final List<Shape> ins;
    private final int slot;

    /**
     * @param verb what cannot be done to the two, {@code add}
     * @param slot which of {@code ins} does not go with the first
     * @param reason in what they differ, {@code the channels differ}
     */
    public MergeMismatch(String verb, List<Shape> ins, int slot, String reason) {
        String sentence = "Cannot " + verb + " %s and %s: " + reason + ".";
        super(sentence.formatted(ins.get(slot).text(), ins.getFirst().text()));
        this.sentence = sentence;
        this.ins = List.copyOf(ins);
        this.slot = slot;
    }

    public int slot() {
        return slot;
    }

    /** The message with the name of each shape's source, {@code Cannot add 96×26×26 (from pool1) and …}. */
    public String message(List<String> sources) {
        return sentence.formatted(Stream.of(slot, 0)
                .map(i -> ins.get(i).text() + " (from " + sources.get(i) + ")")
                .toArray());
    }
}

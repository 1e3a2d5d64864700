package org.gabor.app.view.start;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Strand;

/**
 * The filter of the gallery's networks.
 *
 * @param text each of its words must occur in a network's title, id, family, variant, authors or year; empty for all
 * @param strands a network belongs to one of them; none for all
 * @param every whether each network has a card; else each family has one
 */
record Gallery(String text, Set<Strand> strands, GalleryOrder order, boolean every) {

    static final Gallery ALL = new Gallery("", Set.of(), GalleryOrder.YEAR, false);

    Gallery {
        strands = Set.copyOf(strands);
    }

    Gallery withText(String text) {
        return new Gallery(text, strands, order, every);
    }

    Gallery with(Strand strand, boolean chosen) {
        Set<Strand> changed = EnumSet.noneOf(Strand.class);
        changed.addAll(strands);
        if (chosen) {
            changed.add(strand);
        } else {
            changed.remove(strand);
        }
        return new Gallery(text, changed, order, every);
    }

    Gallery with(GalleryOrder order) {
        return new Gallery(text, strands, order, every);
    }

    Gallery withEvery(boolean every) {
        return new Gallery(text, strands, order, every);
    }

    /** The networks with a card, in order: the best-known matching one of each family. */
    List<Architecture> networks() {
        Stream<Architecture> fitting = every ? Zoo.all().stream().filter(this::fits)
                : Zoo.families().stream().flatMap(family -> Zoo.of(family).stream().filter(this::fits).limit(1));
        return fitting.sorted(order.comparator()).toList();
    }

    private boolean fits(Architecture architecture) {
        Family family = architecture.family();
        return (strands.isEmpty() || family.strands().stream().anyMatch(strands::contains))
                && Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(described(architecture)::contains);
    }

    private static String described(Architecture architecture) {
        return String.join(" ", architecture.title(), architecture.id(), architecture.family().title(), architecture.variant(),
                architecture.paper().authors(), "" + architecture.paper().year(), String.join(" ", architecture.aliases()))
                .toLowerCase(Locale.ROOT);
    }
}

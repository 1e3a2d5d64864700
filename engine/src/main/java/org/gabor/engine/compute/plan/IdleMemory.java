package org.gabor.engine.compute.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Scratch;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;

/** The memory of a plan that no tensor needs at one moment, lent as scratch. A request gets the smallest region that fits. */
final class IdleMemory implements Scratch {

    private final List<Place> places;
    private final LongFunction<Storage> more;

    /** @param more allocates this many bytes if no region is large enough */
    IdleMemory(List<Place> places, LongFunction<Storage> more) {
        this.places = new ArrayList<>(places);
        this.more = more;
    }

    @Override
    public View lend(Format format) {
        long bytes = Packing.aligned(format.bytes());
        Place place = places.stream().filter(idle -> idle.bytes() >= bytes).min(Comparator.comparingLong(Place::bytes))
                .orElseGet(() -> Place.all(more.apply(bytes)));
        places.remove(place);
        places.add(new Place(place.storage(), place.offset() + bytes, place.bytes() - bytes));
        return new View(place.storage(), place.offset(), format);
    }

    /** A region of memory. */
    record Place(Storage storage, long offset, long bytes) {

        static Place all(Storage storage) {
            return new Place(storage, 0, storage.bytes());
        }
    }
}

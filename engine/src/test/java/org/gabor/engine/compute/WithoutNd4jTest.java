package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabor.engine.ChildJvm;
import org.junit.jupiter.api.Test;

/**
 * Loading ND4J takes a second. A network that oneDNN computes completely must not load it: its interfaces may load, its factory
 * not.
 */
class WithoutNd4jTest {

    @Test
    void lenetIsTrainedWithoutIt() throws Exception {
        List<String> lines = ChildJvm.of(WithoutNd4j.class).option("-Xlog:class+load").run();
        assertTrue(lines.stream().anyMatch("trained"::equals));
        assertEquals(List.of(), lines.stream().filter(line -> line.contains("org.nd4j.linalg.factory.")).toList());
    }
}

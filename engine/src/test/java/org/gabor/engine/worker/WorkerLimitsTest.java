package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gabor.engine.memory.Machine;
import org.gabor.engine.run.RunException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerLimitsTest {

    @AfterEach
    void unset() {
        System.clearProperty(WorkerLimits.HEAP);
        System.clearProperty(WorkerLimits.MEMORY);
    }

    @Test
    void theRestOfTheMachineKeepsItsShare() {
        assertEquals("2g", WorkerLimits.heap());
        assertTrue(WorkerLimits.memory() < Machine.memory());
        assertTrue(WorkerLimits.memory() > Machine.memory() / 2);
    }

    @ParameterizedTest
    @CsvSource({"64k, 65536", "512m, 536870912", " 4G , 4294967296", "1tb, 1099511627776"})
    void aSizeIsANumberAndAUnit(String size, long bytes) {
        System.setProperty(WorkerLimits.MEMORY, size);
        assertEquals(bytes, WorkerLimits.memory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "-1g", "4", "1.5g"})
    void anythingElseIsNamed(String size) {
        System.setProperty(WorkerLimits.HEAP, size);
        assertEquals("GABOR_HEAP must be a size such as 512m or 4g, got %s.".formatted(size),
                assertThrows(RunException.class, WorkerLimits::heap).getMessage());
    }
}

package org.gabor.engine.compute.nd4j.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class ViewsTest {

    private static final long START = 4896;

    /** The weights of a grouped convolution, as a view of a network's parameters. */
    private final INDArray all = Nd4j.linspace(0, 19_999, 20_000).castTo(DataType.FLOAT);
    private final INDArray weights = all.get(NDArrayIndex.interval(START, START + 64 * 144)).reshape('c', 64, 16, 3, 3);

    @Test
    void aPartSharesTheMemoryOfTheWhole() {
        INDArray second = Views.part(weights, 0, 1, 2);
        assertArrayEquals(new long[] {32, 16, 3, 3}, second.shape());
        assertEquals(START + 32 * 144, second.getFloat(0, 0, 0, 0));
        second.putScalar(new long[] {31, 15, 2, 2}, -1);
        assertEquals(-1, all.getFloat(START + 64 * 144 - 1));
    }

    @Test
    void aPartOfAPartAlongAnotherDimensionIsFoundToo() {
        INDArray part = Views.part(Views.part(weights, 0, 1, 2), 1, 1, 4);
        assertArrayEquals(new long[] {32, 4, 3, 3}, part.shape());
        assertEquals(START + (32 + 3) * 144 + (4 + 2) * 9 + 5, part.getFloat(3, 2, 1, 2));
    }
}

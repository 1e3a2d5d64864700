package org.gabor.engine.weights;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data types of safetensors files. All are read as 32-bit floats: the narrower exactly, the wider rounded. */
enum Dtype {

    F64(8) {
        @Override
        float value(MemorySegment data, long i) {
            return (float) data.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 8 * i);
        }
    },
    F32(4) {
        @Override
        float value(MemorySegment data, long i) {
            return data.get(FLOAT, 4 * i);
        }

        @Override
        float[] values(MemorySegment data) {
            return data.toArray(FLOAT);
        }

        @Override
        void put(float[] values, int from, int count, ByteBuffer into) {
            into.asFloatBuffer().put(values, from, count);
            into.position(count * Float.BYTES);
        }
    },
    F16(2) {
        @Override
        float value(MemorySegment data, long i) {
            return Float.float16ToFloat(data.get(SHORT, 2 * i));
        }

        @Override
        void put(float[] values, int from, int count, ByteBuffer into) {
            for (int i = from; i < from + count; i++) {
                into.putShort(Float.floatToFloat16(values[i]));
            }
        }
    },
    /** Bfloat16, the upper half of a 32-bit float. */
    BF16(2) {
        @Override
        float value(MemorySegment data, long i) {
            return Float.intBitsToFloat(data.get(SHORT, 2 * i) << 16);
        }
    },
    I64(8) {
        @Override
        float value(MemorySegment data, long i) {
            return data.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 8 * i);
        }
    },
    I32(4) {
        @Override
        float value(MemorySegment data, long i) {
            return data.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 4 * i);
        }
    },
    I16(2) {
        @Override
        float value(MemorySegment data, long i) {
            return data.get(SHORT, 2 * i);
        }
    },
    I8(1) {
        @Override
        float value(MemorySegment data, long i) {
            return data.get(ValueLayout.JAVA_BYTE, i);
        }
    },
    U8(1) {
        @Override
        float value(MemorySegment data, long i) {
            return Byte.toUnsignedInt(data.get(ValueLayout.JAVA_BYTE, i));
        }
    },
    BOOL(1) {
        @Override
        float value(MemorySegment data, long i) {
            return data.get(ValueLayout.JAVA_BYTE, i) == 0 ? 0 : 1;
        }
    };

    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final float LARGEST_HALF = 65504;

    private final int bytes;

    Dtype(int bytes) {
        this.bytes = bytes;
    }

    static Optional<Dtype> of(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** The names of all types, for a sentence. */
    static String names() {
        return Arrays.stream(values()).map(Dtype::name).collect(Collectors.joining(", "));
    }

    /** Bytes per value. */
    int bytes() {
        return bytes;
    }

    abstract float value(MemorySegment data, long i);

    /**
     * Appends values to a little-endian buffer.
     *
     * @throws UnsupportedOperationException if no file is written with this type
     */
    void put(float[] values, int from, int count, ByteBuffer into) {
        throw new UnsupportedOperationException("Files of %s are only read.".formatted(name()));
    }

    /** The narrowest type for weights: half precision for matrices and kernels, unless a value is too large. */
    static Dtype halfIfFits(Tensor tensor) {
        if (tensor.dims().size() < 2) {
            return F32;
        }
        for (float value : tensor.values()) {
            if (Math.abs(value) > LARGEST_HALF) {
                return F32;
            }
        }
        return F16;
    }

    /** The values in {@code data}, whose length is a multiple of their size. */
    float[] values(MemorySegment data) {
        float[] values = new float[(int) (data.byteSize() / bytes)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(data, i);
        }
        return values;
    }
}

package org.gabor.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A message of Protocol Buffers while it is written, field by field in their edge format. */
final class ProtobufMessage {

    private static final int VARINT = 0;
    private static final int DELIMITED = 2;
    private static final int FIXED32 = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ProtobufMessage with(int field, long value) {
        tag(field, VARINT);
        varint(value);
        return this;
    }

    ProtobufMessage with(int field, float value) {
        tag(field, FIXED32);
        bytes.writeBytes(littleEndian(value));
        return this;
    }

    ProtobufMessage with(int field, String text) {
        return with(field, text.getBytes(StandardCharsets.UTF_8));
    }

    ProtobufMessage with(int field, ProtobufMessage message) {
        return with(field, message.bytes());
    }

    ProtobufMessage with(int field, byte[] content) {
        tag(field, DELIMITED);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    static byte[] littleEndian(float... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    private void tag(int field, int edgeType) {
        varint((long) field << 3 | edgeType);
    }

    /** Seven bits a byte, the lowest first; the highest bit says that there are more. */
    private void varint(long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}

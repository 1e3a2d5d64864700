package org.gabor.engine.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.run.SealedJson;
import org.gabor.engine.train.TrainingEvent;

/** One end of a socket that carries records: frames of a big-endian length and that many bytes of CBOR (RFC 8949). */
final class Wire implements AutoCloseable {

    private static final ObjectMapper CBOR =
            SealedJson.mapper(new CBORFactory(), Command.class, WorkerEvent.class, TrainingEvent.class, Observation.class);
    private static final int LONGEST = 1 << 28;

    private final SocketChannel socket;
    private final Object sending = new Object();

    Wire(SocketChannel socket) {
        this.socket = socket;
    }

    /** Sends one record; any thread may. {@code type} is the sealed interface that the other end expects. */
    <T> void send(Class<T> type, T message) throws IOException {
        byte[] content = CBOR.writerFor(type).writeValueAsBytes(message);
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + content.length).putInt(content.length).put(content).flip();
        synchronized (sending) {
            while (frame.hasRemaining()) {
                socket.write(frame);
            }
        }
    }

    /** Waits for the next record; empty when the other end has closed. One thread only. */
    <T> Optional<T> receive(Class<T> type) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        if (!fill(length)) {
            return Optional.empty();
        }
        int size = length.flip().getInt();
        if (size < 1 || size > LONGEST) {
            throw new IOException("A frame of " + size + " bytes.");
        }
        ByteBuffer content = ByteBuffer.allocate(size);
        return fill(content) ? Optional.of(CBOR.readValue(content.array(), type)) : Optional.empty();
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (socket.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

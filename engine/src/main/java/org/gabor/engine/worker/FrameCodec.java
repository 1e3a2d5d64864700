package org.gabor.engine.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.run.SealedJson;
import org.gabor.engine.train.TrainingEvent;

/** Sends and receives records over a socket as frames: a big-endian length and that many bytes of CBOR (RFC 8949). */
final class FrameCodec implements AutoCloseable {

    private static final ObjectMapper CBOR =
            SealedJson.mapper(new CBORFactory(), Request.class, Message.class, TrainingEvent.class, Observation.class,
                    EstimateReply.class, BenchmarkReply.class, InspectionReply.class, Signal.class, Question.class, Probe.class,
                    ClassChoice.class, WeightsSource.class);
    private static final int LONGEST = 1 << 28;

    private final SocketChannel socket;
    private final Object sending = new Object();

    FrameCodec(SocketChannel socket) {
        this.socket = socket;
    }

    /** Sends one record; thread-safe. {@code type} is the sealed interface that the other end expects. */
    <T> void send(Class<T> type, T message) throws IOException {
        byte[] content = encode(type, message);
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + content.length).putInt(content.length).put(content).flip();
        synchronized (sending) {
            while (frame.hasRemaining()) {
                socket.write(frame);
            }
        }
    }

    /** A record as CBOR; {@code type} is the sealed interface by which it will be read. */
    static <T> byte[] encode(Class<T> type, T message) {
        try {
            return CBOR.writerFor(type).writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record that cannot be written.", e);
        }
    }

    static <T> T decode(byte[] content, Class<T> type) throws IOException {
        return CBOR.readValue(content, type);
    }

    /** Waits for the next record; empty after the other end has closed. Only one thread may call this. */
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
        return fill(content) ? Optional.of(decode(content.array(), type)) : Optional.empty();
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

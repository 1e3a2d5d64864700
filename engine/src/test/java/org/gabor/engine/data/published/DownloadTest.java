package org.gabor.engine.data.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.PreparationListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine that can break off, send damage, or refuse. */
class DownloadTest {

    private static final Set<String> NAMES = IdxLayout.MNIST.names();
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";

    @TempDir
    Path folder;

    private HttpServer server;
    private final Map<String, byte[]> files = NAMES.stream()
            .collect(Collectors.toMap(Function.identity(), name -> random(name.hashCode())));
    private final List<String> ranges = new ArrayList<>();
    private volatile boolean breaksOff;
    private volatile boolean knowsNoRanges;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesAllFourFilesAndTellsHowFar() throws Exception {
        List<String> messages = new ArrayList<>();
        download().fetch(folder, activity -> !messages.add(activity));
        for (String name : NAMES) {
            assertArrayEquals(files.get(name), Files.readAllBytes(folder.resolve(name)));
        }
        assertTrue(messages.contains("Downloading train-images-idx3-ubyte.gz: 1 of 1 MB"), messages.toString());
    }

    @Test
    void goesOnWhereItBrokeOff() throws Exception {
        breaksOff = true;
        String complaint = complaint(PreparationListener.SILENT);
        assertTrue(complaint.startsWith("Downloading http://") && complaint.endsWith("or name a folder that holds the files."),
                complaint);
        long have = Files.size(folder.resolve(TRAIN_IMAGES + ".part"));
        assertTrue(have > 0 && have < 1_000_000);
        breaksOff = false;
        download().fetch(folder, PreparationListener.SILENT);
        assertTrue(ranges.contains("bytes=" + have + "-"), ranges.toString());
        assertArrayEquals(files.get(TRAIN_IMAGES), Files.readAllBytes(folder.resolve(TRAIN_IMAGES)));
    }

    @Test
    void startsAfreshWhereTheServerKnowsNoRangesNorLengths() throws Exception {
        Files.write(folder.resolve(TRAIN_IMAGES + ".part"), new byte[500_000]);
        knowsNoRanges = true;
        List<String> messages = new ArrayList<>();
        download().fetch(folder, activity -> !messages.add(activity));
        assertArrayEquals(files.get(TRAIN_IMAGES), Files.readAllBytes(folder.resolve(TRAIN_IMAGES)));
        assertTrue(messages.contains("Downloading train-images-idx3-ubyte.gz: 1 MB"), messages.toString());
    }

    @Test
    void whatHadArrivedWholeIsOnlyChecked() throws Exception {
        Files.write(folder.resolve(TRAIN_IMAGES + ".part"), files.get(TRAIN_IMAGES));
        download().fetch(folder, PreparationListener.SILENT);
        assertArrayEquals(files.get(TRAIN_IMAGES), Files.readAllBytes(folder.resolve(TRAIN_IMAGES)));
    }

    @Test
    void twoRunsDoNotWriteIntoOneFile() throws Exception {
        List<String> complaints = new ArrayList<>();
        download().fetch(folder, _ -> {
            if (complaints.isEmpty()) {
                complaints.add(complaint(PreparationListener.SILENT));
            }
            return false;
        });
        assertEquals(List.of(
                "train-images-idx3-ubyte.gz is being downloaded by another run: wait until it has arrived, then start again."),
                complaints);
        assertArrayEquals(files.get(TRAIN_IMAGES), Files.readAllBytes(folder.resolve(TRAIN_IMAGES)));
    }

    @Test
    void damageIsNotKept() throws Exception {
        Download strict = new Download(download().base(), Map.of(TRAIN_IMAGES, "0".repeat(32)));
        String complaint = assertThrows(DataException.class, () -> strict.fetch(folder, PreparationListener.SILENT)).getMessage();
        assertEquals("train-images-idx3-ubyte.gz arrived damaged: its MD5 digest is " + md5(files.get(TRAIN_IMAGES))
                + " instead of " + "0".repeat(32) + "; try again.", complaint);
        assertFalse(Files.exists(folder.resolve(TRAIN_IMAGES)));
        assertFalse(Files.exists(folder.resolve(TRAIN_IMAGES + ".part")));
    }

    @Test
    void canBeCancelled() {
        assertEquals("The download of train-images-idx3-ubyte.gz was called off; it goes on from there next time.",
                complaint(_ -> true));
    }

    @Test
    void aServerWithoutTheFileIsQuoted() {
        files.remove(TEST_LABELS);
        assertTrue(complaint(PreparationListener.SILENT).contains("(the server answered 404 for t10k-labels-idx1-ubyte.gz)"));
    }

    private Download download() {
        URI base = URI.create("http://%s:%d/".formatted(server.getAddress().getHostString(), server.getAddress().getPort()));
        Map<String, String> md5 = new LinkedHashMap<>();
        NAMES.forEach(name -> md5.put(name, files.containsKey(name) ? md5(files.get(name)) : "no such file"));
        return new Download(base, md5);
    }

    private String complaint(PreparationListener preparation) {
        return assertThrows(DataException.class, () -> download().fetch(folder, preparation)).getMessage();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] all = files.get(exchange.getRequestURI().getPath().substring(1));
        String range = exchange.getRequestHeaders().getFirst("Range");
        try (exchange) {
            if (all == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            if (knowsNoRanges) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(all);
                return;
            }
            int from = 0;
            if (range != null) {
                ranges.add(range);
                from = Integer.parseInt(range.replaceAll("\\D", ""));
            }
            if (from >= all.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            exchange.sendResponseHeaders(range == null ? 200 : 206, all.length - from);
            int to = breaksOff ? all.length / 2 : all.length;
            exchange.getResponseBody().write(all, from, to - from);
        }
    }

    private static byte[] random(int seed) {
        byte[] bytes = new byte[1_000_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

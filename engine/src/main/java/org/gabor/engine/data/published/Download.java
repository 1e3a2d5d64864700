package org.gabor.engine.data.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.files.FileProblem;

/**
 * Fetches published files into a folder. A file gets its name only when it is complete and its digest is right; an
 * interrupted download resumes.
 *
 * @param base address that the files' names are appended to
 * @param md5 digest by file name, in the order in which they are fetched
 */
record Download(URI base, Map<String, String> md5) {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MEGABYTE = 1_000_000;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    /** Fetches the files that {@code folder} lacks. */
    void fetch(Path folder, PreparationListener preparation) throws DataException {
        try {
            Files.createDirectories(folder);
            for (String name : md5.keySet()) {
                if (!Files.exists(folder.resolve(name))) {
                    fetch(name, folder, preparation);
                }
            }
        } catch (IOException e) {
            throw new DataException("Downloading %s to %s failed (%s): try again, or name a folder that holds the files."
                    .formatted(base, folder, FileProblem.reason(e)), e);
        }
    }

    private void fetch(String name, Path folder, PreparationListener preparation) throws IOException, DataException {
        Path part = folder.resolve(name + ".part");
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(out, name);
            transfer(name, out, preparation);
        }
        String found = digest(part);
        if (!found.equals(md5.get(name))) {
            Files.delete(part);
            throw new DataException("%s arrived damaged: its MD5 digest is %s instead of %s; try again."
                    .formatted(name, found, md5.get(name)));
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Two runs must not write into one file. */
    private static void lock(FileChannel part, String name) throws IOException, DataException {
        try {
            if (part.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // Another thread of this process holds it: the same case.
        }
        throw new DataException("%s is being downloaded by another run: wait until it has arrived, then start again."
                .formatted(name));
    }

    private void transfer(String name, FileChannel part, PreparationListener preparation) throws IOException, DataException {
        long have = part.size();
        HttpURLConnection connection = (HttpURLConnection) base.resolve(name).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        if (have > 0) {
            connection.setRequestProperty("Range", "bytes=" + have + "-");
        }
        int status = connection.getResponseCode();
        if (status == RANGE_NOT_SATISFIABLE) {
            return;
        }
        if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
            throw new IOException("the server answered " + status + " for " + name);
        }
        boolean continued = status == HttpURLConnection.HTTP_PARTIAL;
        long done = continued ? have : 0;
        long length = connection.getContentLengthLong();
        Progress progress = new Progress(name, length < 0 ? -1 : done + length, preparation);
        part.truncate(done).position(done);
        try (InputStream in = connection.getInputStream()) {
            byte[] chunk = new byte[1 << 16];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                part.write(ByteBuffer.wrap(chunk, 0, n));
                done += n;
                progress.tell(done);
            }
        }
        progress.requireAll(done);
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("MD5"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows MD5.", e);
        }
    }

    /**
     * The progress of one file.
     *
     * @param total its bytes, -1 if the server does not say
     */
    private record Progress(String name, long total, PreparationListener preparation) {

        void tell(long done) throws DataException {
            String of = total < 0 ? "" : " of " + Math.ceilDiv(total, MEGABYTE);
            if (preparation.cancelled("Downloading %s: %d%s MB".formatted(name, done / MEGABYTE, of))) {
                throw new DataException("The download of %s was called off; it goes on from there next time.".formatted(name));
            }
        }

        void requireAll(long done) throws IOException {
            if (done < total) {
                throw new IOException("the connection broke off after %,d of %,d bytes of %s".formatted(done, total, name));
            }
        }
    }
}

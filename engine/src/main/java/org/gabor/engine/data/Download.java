package org.gabor.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.gabor.engine.files.FileTrouble;

/**
 * Fetches published files into a folder. A file has its name only once it is whole and its digest is right; one that was
 * interrupted goes on where it stopped.
 *
 * @param base address that the files' names are appended to
 * @param md5 digest by file name
 */
record Download(URI base, Map<String, String> md5, Path folder) {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MEGABYTE = 1_000_000;

    /** Fetches what is missing and returns the folder. */
    Path fetch(Preparation preparation) throws DataException {
        try {
            Files.createDirectories(folder);
            for (String name : IdxFiles.ALL) {
                if (!Files.exists(folder.resolve(name))) {
                    fetch(name, preparation);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new DataException("Downloading %s to %s failed (%s): try again, or name a folder that holds the files."
                    .formatted(base, folder, FileTrouble.reason(e)), e);
        }
    }

    private void fetch(String name, Preparation preparation) throws IOException, DataException {
        Path part = folder.resolve(name + ".part");
        transfer(name, part, preparation);
        String found = digest(part);
        if (!found.equals(md5.get(name))) {
            Files.delete(part);
            throw new DataException("%s arrived damaged: its MD5 digest is %s instead of %s; try again."
                    .formatted(name, found, md5.get(name)));
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void transfer(String name, Path part, Preparation preparation) throws IOException, DataException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = (HttpURLConnection) base.resolve(name).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        if (have > 0) {
            connection.setRequestProperty("Range", "bytes=" + have + "-");
        }
        int status = connection.getResponseCode();
        if (status == 416) {
            return;
        }
        if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
            throw new IOException("the server answered " + status + " for " + name);
        }
        boolean continued = status == HttpURLConnection.HTTP_PARTIAL;
        long done = continued ? have : 0;
        long total = done + connection.getContentLengthLong();
        try (InputStream in = connection.getInputStream(); OutputStream out = open(part, continued)) {
            byte[] chunk = new byte[1 << 16];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                done += n;
                tell(preparation, name, done, total);
            }
        }
        if (done < total) {
            throw new IOException("the connection broke off after %,d of %,d bytes of %s".formatted(done, total, name));
        }
    }

    private static OutputStream open(Path part, boolean continued) throws IOException {
        return Files.newOutputStream(part, StandardOpenOption.CREATE,
                continued ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static void tell(Preparation preparation, String name, long done, long total) throws DataException {
        String activity = "Downloading %s: %d of %d MB".formatted(name, done / MEGABYTE, Math.ceilDiv(total, MEGABYTE));
        if (preparation.cancelled(activity)) {
            throw new DataException("The download of %s was called off; it goes on from there next time.".formatted(name));
        }
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("MD5"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows MD5.", e);
        }
    }
}

package org.gabor.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void anErrorNobodyForesawIsOneSentenceForThePersonAndATraceInTheLog() throws Exception {
        Log log = Log.open(folder.resolve("logs, 100 %"));
        List<String> told = new CopyOnWriteArrayList<>();
        log.catchAll(told::add);
        Thread faulty = Thread.ofPlatform().start(() -> {
            throw new IllegalStateException("the cat sat on it");
        });
        faulty.join();
        assertEquals(List.of("Something unexpected went wrong; the details are in " + log.file() + "."), told);
        String logged = Files.readString(log.file());
        assertTrue(logged.contains("the cat sat on it") && logged.contains("LogTest"), logged);
    }
}

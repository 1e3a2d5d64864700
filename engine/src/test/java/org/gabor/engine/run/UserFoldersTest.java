package org.gabor.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static final Path USER = Path.of("home", "ada");

    @Test
    void followsEachSystem() {
        assertEquals(USER.resolve(".local/share/gabor"), UserFolders.home("Linux", USER, Map.of()));
        assertEquals(USER.resolve("Library/Application Support/Gabor"), UserFolders.home("Mac OS X", USER, Map.of()));
        assertEquals(USER.resolve("AppData/Local/Gabor"), UserFolders.home("Windows 11", USER, Map.of()));
    }

    @Test
    void theEnvironmentMayNameThePlace() {
        assertEquals(Path.of("xdg", "gabor"), UserFolders.home("Linux", USER, Map.of("XDG_DATA_HOME", "xdg")));
        assertEquals(Path.of("local", "Gabor"), UserFolders.home("Windows 11", USER, Map.of("LOCALAPPDATA", "local")));
        assertEquals(USER.resolve(".local/share/gabor"), UserFolders.home("Linux", USER, Map.of("XDG_DATA_HOME", " ")));
    }
}

package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gabor.graph.io.GraphJson;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is answered by one sentence that says what was wrong, and by exit code 2; nothing is written. */
class BadUseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            summary alexnett                          | alexnett         | did you mean alexnet
            train lenett                              | lenett           | did you mean lenet?
            summary nothing-like-it                   | nothing-like-it  | gabor zoo
            summary                                   | NET              | --help
            train                                     | network          | --resume
            train lenet --resume x                    | network          | --resume
            train --resume no-such-run                | no-such-run      | run
            train lenet --lr -1                       | learning rate    | -1
            train lenet --lr 0                        | learning rate    | 0
            train lenet --lr fast                     | --lr             | fast
            train lenet --momentum 1                  | Momentum         | 1
            train lenet --weight-decay -0.1           | Weight decay     | -0.1
            train lenet --batch 0                     | batch            | 0
            train lenet --epochs 0                    | epoch            | 0
            train lenet --limit 0                     | limit            | 0
            train lenet --size 0                      | side             | 0
            train lenet --data cifar                  | cifar            | fashion-mnist
            train lenet --data-dir /no/such/folder    | /no/such/folder  | not there
            train lenet --depth 3                     | --depth          | gabor train --help
            filters no-such-run                       | no-such-run      | run
            paint                                     | paint            | gabor --help
            """)
    void mistakeIsOneSentence(String arguments, String what, String help) {
        assertOneSentence(Command.gabor(arguments.split(" +")), 2, what, help);
    }

    @Test
    void networkThatIsTooSmallForItsLayersIsOneSentence() {
        assertOneSentence(Command.gabor("train", "alexnet", "--size", "8"), 1, "features.0", "11×11");
    }

    @Test
    void halfAFileIsOneSentence(@TempDir Path folder) throws IOException {
        String whole = GraphJson.write(Zoo.find("lenet").orElseThrow().network().get());
        Path half = Files.writeString(folder.resolve("half.gabor"), whole.substring(0, whole.length() / 2));

        assertOneSentence(Command.gabor("summary", half.toString()), 2, "half.gabor", "cannot be read");
    }

    @Test
    void fileThatIsNotTextIsOneSentence(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});

        assertOneSentence(Command.gabor("summary", picture.toString()), 2, "picture.png", "not text");
    }

    private static void assertOneSentence(Command command, int exit, String what, String help) {
        assertEquals(exit, command.exit(), command.err());
        assertEquals(1, command.err().lines().count(), command.err());
        assertTrue(command.err().contains(what) && command.err().contains(help), command.err());
        assertFalse(command.err().contains("Exception"), command.err());
        assertEquals("", command.out());
    }
}

package org.gabor.app.cli.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gabor.app.cli.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can get wrong: one sentence and an exit code, and no file. */
class LookMistakesTest {

    @TempDir
    Path temporary;

    private LookFolder folder;

    @BeforeEach
    void write() throws IOException {
        folder = new LookFolder(temporary);
        folder.write();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    --input x.npy                                                       | Missing required option: '--probe=NAME'
                    --probe gradcam --input x.npy                                       | did you mean grad-cam? Probes are activations, gradient,
                    --probe magic --input x.npy                                         | There is no probe "magic". Probes are
                    --probe gradient                                                    | Name an image to look at with --image, --input or --validation
                    --probe gradient --input x.npy --image photo.png                    | Name one image only
                    --probe gradient --image photo.png --validation 3                   | Name one image only
                    --probe gradient --validation 3                                     | --validation needs a run
                    --probe gradient --input x.npy --normalize imagenet                 | --normalize works only with --image
                    --probe gradient --image photo.png --normalize half                 | means/deviations
                    --probe gradient --input small.npy                                  | holds images of 1×5×6, but the network takes 1×6×6
                    --probe gradient --input two.npy                                    | holds 2 images, but one is looked at
                    --probe gradient --input x.npy --class 3                            | no class 3: choose one from 0 to 2
                    --probe gradient --input x.npy --class -1                           | no class -1
                    --probe activations --input x.npy --class 3                         | no class 3
                    --probe gradient --input x.npy --class cat                          | 'cat' is not a whole number
                    --probe gradient --input x.npy --layer conv1                        | not at a layer: leave out --layer
                    --probe grad-cam --input x.npy --layer conv2                        | has no layer "conv2"; did you mean conv1
                    --probe grad-cam --input x.npy --layer nothing_such                 | has no layer "nothing_such": choose a layer by its path
                    --probe grad-cam --input x.npy --layer fc                           | fc has no maps
                    --probe weights --layer pool                                        | pool has no filters
                    --probe grad-cam --input x.npy --option window=3                    | grad-cam has no options
                    --probe occlusion --input x.npy --option windw=3                    | did you mean window? It has window, stride, fill
                    --probe occlusion --input x.npy --option steps=3                    | occlusion has no option "steps"
                    --probe occlusion --input x.npy --option window                     | --option takes KEY=VALUE
                    --probe occlusion --input x.npy --option window=7                   | window is a whole number from 1 to 6, got "7"
                    --probe occlusion --input x.npy --option window=0                   | window is a whole number from 1 to 6, got "0"
                    --probe occlusion --input x.npy --option window=2.5                 | window is a whole number
                    --probe occlusion --input x.npy --option stride=0                   | stride is a whole number from 1 to 6
                    --probe occlusion --input x.npy --option stride=x                   | stride is a whole number
                    --probe occlusion --input x.npy --option fill=red                   | fill is one of zero, mean, grey, blur, got "red"
                    --probe occlusion --input x.npy --option fill=grey --option fill=0  | fill is given twice
                    --probe integrated-gradients --input x.npy --option steps=0         | steps is a whole number from 1 to
                    --probe integrated-gradients --input x.npy --option baseline=1      | baseline is one of zero, mean, grey, blur
                    --probe smooth-grad --input x.npy --option samples=-1               | samples is a whole number
                    --probe smooth-grad --input x.npy --option sigma=NaN                | sigma is a share from 0 to 1
                    --probe smooth-grad --input x.npy --option sigma=2                  | sigma is a share from 0 to 1
                    --probe gradient --input x.npy --option times=2                     | times is input
                    --probe gradient --input x.npy --output y.txt                       | ends in neither .npy (raw values), .png (a picture) nor .json
                    --probe activations --input x.npy --output y.npy                    | choose one with --layer
                    --probe activations --input x.npy --output y.png                    | choose one with --layer
                    --probe gradient --input x.npy --labels maps.gabor                  | classes, but the network has 3 outputs
                    """)
    void badUseIsOneSentence(String arguments, String part) {
        refused(2, part, folder.look("maps", arguments.strip().split(" +")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --probe gradient --image maps.gabor --output y.npy    | maps.gabor
            --probe gradient --image none.png                     | none.png
            --probe gradient --input none.npy                     | none.npy cannot be read
            --probe gradient --input maps.gabor                   | is not a NumPy array
            --probe gradient --input x.npy --output no/such.npy   | its folder does not exist
            """)
    void aFailedJobIsOneSentence(String arguments, String part) {
        refused(1, part, folder.look("maps", arguments.strip().split(" +")));
    }

    @Test
    void weightsThatDoNotFitAreNamed() throws IOException {
        Files.writeString(temporary.resolve("damaged.safetensors"), "nothing");
        refused(1, "sums.safetensors are not those of \"Maps\": conv1.weight, 2×1×3×3, is not in it", other("sums"));
        refused(1, "damaged.safetensors", other("damaged"));
        refused(2, "There is no file", other("missing"));
    }

    private Command other(String weights) {
        return Command.gabor(Stream.of("look", "maps.gabor", "--weights", weights + ".safetensors", "--probe", "gradient",
                "--input", "x.npy", "--output", "y.npy").map(folder::inFolder).toArray(String[]::new));
    }

    @Test
    void aNetworkOrARunIsNamed() {
        refused(2, "There is no network, file or run called \"resnet19\"; did you mean resnet1",
                Command.gabor("look", "resnet19", "--probe", "weights"));
        refused(2, "Name a network or a run", Command.gabor("look", "--probe", "weights"));
        refused(2, "Name the network that the weights are for",
                Command.gabor("look", "--probe", "weights", "--weights", folder.inFolder("maps.safetensors")));
    }

    @Test
    void networksThatCannotBeAskedSaySo() {
        refused(2, "\"Sums\" has no layer with maps", folder.look("sums", "--probe", "grad-cam", "--input", "x.npy"));
        refused(2, "\"Sums\" has no convolution", folder.look("sums", "--probe", "weights"));
        refused(2, "takes videos of 3×16×112×112, not images: use --input",
                Command.gabor("look", "r3d_18", "--probe", "gradient", "--image", folder.inFolder("photo.png")));
        refused(2, "Only maps of images are drawn", Command.gabor("look", "r3d_18", "--probe", "gradient", "--input",
                folder.inFolder("x.npy"), "--output", folder.inFolder("y.png")));
    }

    /** The folder is there, so that the answer is computed; a folder of the file's name then keeps it from being written. */
    @ParameterizedTest
    @ValueSource(strings = {"y.npy", "y.png", "y.json"})
    void aFileThatCannotBeWrittenLeavesNothingBehind(String name) throws IOException {
        Files.createDirectories(temporary.resolve(name).resolve("inside"));
        refused(1, "cannot be written", folder.look("maps", "--probe", "gradient", "--input", "x.npy", "--output", name));
    }

    private void refused(int exit, String part, Command command) {
        assertEquals(exit, command.exit(), command.err());
        String sentence = command.err().lines().reduce((_, last) -> last).orElse("");
        assertTrue(sentence.contains(part), command.err());
        assertTrue(command.err().lines().count() <= (command.err().contains("initial weights") ? 2 : 1), command.err());
        assertEquals("", command.out());
        for (String name : new String[] {"y.npy", "y.png", "y.json", "y.txt"}) {
            assertFalse(Files.isRegularFile(temporary.resolve(name)), name);
            assertFalse(Files.exists(temporary.resolve("." + name + ".tmp")), name);
        }
    }
}

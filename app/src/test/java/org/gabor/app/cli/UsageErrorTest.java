package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gabor.app.runs.Recipes;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.task.Metric;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake gives one sentence with its cause, and exit code 2; nothing is written. */
class UsageErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            summary alexnett                          | alexnett         | did you mean alexnet
            train lenett                              | lenett           | did you mean lenet?
            summary nothing-like-it                   | nothing-like-it  | gabor zoo
            summary                                   | NET              | --help
            compare lenet alexnett                    | alexnett         | did you mean alexnet
            compare lenet                             | NET              | gabor compare --help
            train                                     | network          | --resume
            train lenet --resume x                    | network          | --resume
            train --resume no-such-run                | no-such-run      | run
            train --resume x --epochs 3               | --resume         | no other options
            train --resume x --data fashion-mnist     | --resume         | no other options
            train --resume x --run y                  | --resume         | no other options
            train --recipe nonsense                   | nonsense         | recipes are lenet
            train lenet --recipe lenett               | lenett           | did you mean lenet
            train lenet --recipe resnet152            | resnet152        | There is no recipe
            train --recipe lenet                      | network          | --resume
            train r3d_18 --recipe lenet               | R3D-18           | 1×28×28
            train lenet --lr -1                       | learning rate    | -1
            train lenet --lr 0                        | learning rate    | 0
            train lenet --lr fast                     | --lr             | fast
            train lenet --seed lucky                  | --seed           | a whole number, got lucky
            train lenet --epochs 99999999999          | --epochs         | from 1 to 2,147,483,647
            train lenet --momentum 1                  | momentum         | 1
            train lenet --weight-decay -0.1           | weight decay     | -0.1
            train lenet --batch 0                     | batch            | 0
            train lenet --epochs 0                    | epoch            | 0
            train lenet --limit 0                     | limit            | 0
            train lenet --size 0                      | side             | 0
            train lenet --data cifar                  | cifar            | fashion-mnist
            train r3d_18                              | videos            | Moving shapes (moving-shapes)
            train lenet --data moving-shapes          | videos            | choose a data set of images
            train r3d_18 --data moving-shapes --augment flip | Videos           | moves another way
            train lenet --data-dir /no/such/folder    | /no/such/folder  | check the name
            train lenet --optimizer lion              | lion             | sgd, adam, adamw, nadam, rmsprop
            train lenet --optimizer adam --momentum 0.9 | --momentum     | sgd and rmsprop
            train lenet --betas 0.9,0.99              | --betas          | adam, adamw and nadam
            train lenet --optimizer adam --betas 0.9  | --betas          | two numbers
            train lenet --optimizer adam --betas a,b  | --betas          | a number, got a
            train lenet --optimizer adam --eps 0      | --eps            | above 0
            train lenet --nesterov                    | Nesterov         | momentum above 0
            train lenet --schedule zigzag             | zigzag           | cosine
            train lenet --schedule multistep          | --milestones     | 30,60
            train lenet --schedule multistep --milestones 6,3 | rise     | 6,3
            train lenet --gamma 0.5                   | --gamma          | --schedule step
            train lenet --schedule step --gamma 2     | factor           | got 2.
            train lenet --warmup -1                   | warm-up          | -1
            train lenet --clip 0                      | gradients' norm       | 0
            train lenet --loss hinge                  | hinge            | cross-entropy, bce, mse, margin
            train lenet --loss mse --label-smoothing 0.1 | --label-smoothing | --loss cross-entropy
            train lenet --label-smoothing 1           | smoothing        | got 1.
            train lenet --class-weights a             | --class-weights  | a number for each class
            train lenet --early-stopping 0            | early stopping   | 0
            train lenet --min-delta 0.1               | --min-delta      | --early-stopping
            train lenet --checkpoint-every 0          | checkpoint       | 0
            train lenet --checkpoint-minutes 0        | checkpoints      | 0
            train lenet --augment zoom                | zoom             | flip
            train lenet --mixup 0                     | mixup            | 0
            train lenet --augment mixup --mixup 0.2   | Mixup            | twice
            train lenet --from nothing.safetensors    | nothing.safetensors | check the name
            train lenet --freeze head.*               | head.*           | No parameter
            train lenet --freeze *                    | frozen           | nothing left
            train lenet --classes 0                   | class            | 0
            summary lenet --classes 0                 | class            | 0
            compare lenet alexnet --input 1x28x28     | AlexNet          | 1×65×65
            predict lenet --classes 0 --weights x.safetensors --input x.npy | class | 0
            predict --weights x --shape 1x9x9 --input x.npy | --shape     | name a network
            summary vgg16 --classes 2000000000        | classifier.6     | too large
            summary vgg16 --input 0x0x0               | 0×0×0            | at least 1 channel
            summary vgg16 --input 3x0x0               | 3×0×0            | at least 1 channel
            summary vgg16 --input 3x224               | '3x224'          | such as 1x96x96
            summary vgg16 --input wide                | 'wide'           | such as 1x96x96
            summary vgg16 --input 3x-8x8              | '3x-8x8'         | such as 1x96x96
            summary vgg16 --input 3x16x16             | features.30 (MaxPool2d) | smallest square one it takes is 3×32×32.
            train vgg16 --input 3x16x16               | features.30 (MaxPool2d) | smallest square one it takes is 3×32×32.
            train alexnet --size 8                    | features.0 (Conv2d), where the 11×11 window | 1×65×65
            train alexnet --size 96 --input 1x96x96   | --input          | --size
            summary vgg16 --input 3x99999x99999       | input (Input)    | 2,147,483,647 values
            summary vgg16 --input 3x16x112x112        | images such as 3×224×224 | videos of 3×16×112×112
            summary r3d_18 --input 3x112x112          | videos such as 3×16×112×112 | images of 3×112×112
            train --resume x --nesterov               | --resume         | no other options
            predict lenet --input x.npy               | --weights        | --help
            predict --weights no.safetensors --input x.npy | no.safetensors | check the name
            predict --weights no-such-run --input x.npy | no-such-run    | run
            train lenet --depth 3                     | --depth          | gabor train --help
            train lenet --precision fp8               | --precision      | f32, bf16, auto
            filters no-such-run                       | no-such-run      | run
            paint                                     | paint            | gabor --help
            """)
    void mistakeIsOneSentence(String arguments, String what, String help) {
        assertOneSentence(Command.gabor(arguments.split(" +")), 2, what, help);
    }

    @Test
    void batchOfOneThatCannotBeNormalisedIsOneSentence() {
        assertOneSentence(Command.gabor("train", "lenet5_bn_d2l", "--batch", "1"), 1, "batch of 1 image", "2 images or more");
    }

    @Test
    void bf16WhereTheMachineHasNoneIsOneSentence() {
        System.setProperty("gabor.onednn", "off");
        try {
            assertOneSentence(Command.gabor("train", "lenet", "--precision", "bf16"), 2, "not compute in bf16", "choose f32");
            assertOneSentence(Command.gabor("bench", "lenet", "--precision", "bf16"), 2, "not compute in bf16", "choose f32");
        } finally {
            System.clearProperty("gabor.onednn");
        }
    }

    @Test
    void savedNetworkThatCannotBeAdaptedSaysWhy(@TempDir Path folder) throws IOException {
        Graph pooled = NetworkBuilder.network("Pooled", new FeatureMap(1, 8, 8), x -> x
                .then("pool1", MaxPool2d.of(2)).then("pool2", MaxPool2d.of(2)).then("flat", new Flatten()));
        String file = Files.writeString(folder.resolve("pooled.gabor"), GraphJson.write(pooled)).toString();
        String two = Files.writeString(folder.resolve("two.gabor"), GraphJson.write(pooled.with(
                new Node(pooled.nextId(), new org.gabor.graph.model.Path("second"), "", new Input(new FeatureMap(1, 8, 8))))))
                .toString();

        assertOneSentence(Command.gabor("summary", file, "--input", "1x3x9"), 2, "pool2 (MaxPool2d)", "is 1×4×4.");
        assertOneSentence(Command.gabor("summary", file, "--classes", "3"), 2, "Pooled", "does not end in a Linear");
        assertOneSentence(Command.gabor("summary", two, "--input", "1x9x9"), 2, "one input", "--input");
    }

    /** The second sentence says that the run's folder is taken. */
    @Test
    void batchOfOneIsWarnedOfOnce(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("taken"), "");

        Command command = Command.gabor("train", "resnet18_d2l", "--batch", "1", "--run", folder.toString());

        assertEquals(2, command.err().lines().count(), command.err());
        assertTrue(command.err().startsWith("With a batch of 1, "), command.err());
    }

    @Test
    void halfAFileIsOneSentence(@TempDir Path folder) throws IOException {
        String whole = GraphJson.write(Zoo.find("lenet").orElseThrow().network().get());
        Path half = Files.writeString(folder.resolve("half.gabor"), whole.substring(0, whole.length() / 2));

        assertOneSentence(Command.gabor("summary", half.toString()), 2, "half.gabor", "cannot be read");
    }

    @Test
    void fileThatIsNotTextIsOneSentence(@TempDir Path folder) throws IOException {
        Path image = Files.write(folder.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});

        assertOneSentence(Command.gabor("summary", image.toString()), 2, "image.png", "not text");
    }

    @Test
    void folderWithoutTheImagesLeavesNoRun(@TempDir Path folder) {
        Path run = folder.resolve("run");

        assertOneSentence(Command.gabor("train", "lenet", "--data-dir", folder.toString(), "--run", run.toString()), 2,
                folder + " holds no ", "needs the files");
        assertTrue(Files.notExists(run));
    }

    @Test
    void finishedRunIsNotResumed(@TempDir Path folder) {
        RunFolder run = run(folder.resolve("run"), new Finished(1, 1, List.of(Metric.accuracy(0.5)), 7));

        assertOneSentence(Command.gabor("train", "--resume", run.path().toString()), 1, run.path().toString(), "finished");
    }

    @Test
    void imageThatCannotBeWrittenIsOneSentence(@TempDir Path folder) {
        FilterBank bank = new FilterBank("conv1", 1, 1, 1, 1, new float[1]);
        RunFolder run = run(folder.resolve("run"), new Observed<>(0, 0, bank));
        String image = folder.resolve("nowhere/filters.png").toString();

        PrintStream own = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertOneSentence(Command.gabor("filters", run.path().toString(), "--output", image), 1, image, "written");
        } finally {
            System.setErr(own);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    private static RunFolder run(Path folder, TrainingEvent event) {
        Graph lenet = Zoo.find("lenet").orElseThrow().network().get();
        RunFolder run = RunFolder.createAt(folder,
                TrainingSpec.of(lenet, DataReference.of("fashion-mnist-mini"), Recipes.PLAIN));
        try (RunRecorder recording = run.startOver()) {
            recording.accept(event);
        }
        return run;
    }

    private static void assertOneSentence(Command command, int exit, String what, String help) {
        assertEquals(exit, command.exit(), command.err());
        assertEquals(1, command.err().lines().count(), command.err());
        assertTrue(command.err().contains(what) && command.err().contains(help), command.err());
        assertFalse(command.err().contains("Exception"), command.err());
        assertEquals("", command.out());
    }
}

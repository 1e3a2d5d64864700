package org.gabor.zoo.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryTest {

    /** So that a card shows each part without scrolling. */
    private static final int SHORTEST = 80;
    private static final int LONGEST = 330;
    /** So that no line of a formula is broken. */
    private static final int LONGEST_LINE = 40;

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyFamilyHasAWholeStoryInAFewSentences(Family family) {
        Story story = Story.of(family);
        for (String part : List.of(story.idea(), story.history(), story.why(), story.whyNot())) {
            assertTrue(part.length() >= SHORTEST && part.length() <= LONGEST, () -> part.length() + " characters: " + part);
            assertTrue(Character.isUpperCase(part.codePointAt(0)) || Character.isDigit(part.codePointAt(0)), part);
            assertTrue(part.endsWith("."), part);
            assertEquals(1, part.lines().count(), "one paragraph: " + part);
        }
        assertTrue(!story.formula().isBlank() && story.formula().lines().count() <= 2, story.formula());
        assertTrue(story.formula().lines().allMatch(line -> line.length() <= LONGEST_LINE), story.formula());
    }

    @Test
    void theFolderHoldsTheFamiliesStoriesAndNothingElse() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(Story.class.getResource("/org/gabor/zoo/stories").toURI()))) {
            assertEquals(
                    Arrays.stream(Family.values()).map(family -> family.key() + ".md").collect(Collectors.toSet()),
                    Set.copyOf(files.map(file -> file.getFileName().toString()).toList()));
        }
    }

    /** Figures that the texts repeat must be those of the entries. */
    @Test
    void figuresInTheTextsAreTheEntries() {
        assertTrue(Story.of(Family.VGG).whyNot().contains(millions("vgg16") + " million parameters"));
        assertTrue(Story.of(Family.DENSENET).why().contains(millions("densenet121") + " million parameters"));
        assertTrue(Story.of(Family.WIDE_RESNET).whyNot().contains(millions("wide_resnet50_2") + " million parameters"));
        assertTrue(Story.of(Family.WIDE_RESNET).whyNot().contains(millions("resnet50") + " million"));
        assertTrue(published("squeezenet1_0").macs() > published("alexnet_torchvision").macs());
    }

    @Test
    void aMissingPartIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> Story.parse("## Idea\nSmall filters.\n"))
                .getMessage();
        assertEquals("A story without the heading \"## History\".", message);
    }

    private static long millions(String id) {
        return Math.round(published(id).parameters() / 1e6);
    }

    private static Published published(String id) {
        return Zoo.find(id).orElseThrow().published();
    }
}

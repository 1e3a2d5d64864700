package org.gabor.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Path;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewTest {

    @Test
    void nothingIsFoldedInASmallNetwork() {
        assertEquals(Set.of(), Overview.of(network("alexnet")));
    }

    /** The top-level folded groups, by path. */
    @ParameterizedTest
    @CsvSource({
        "resnet18, layer1.0 layer1.1 layer2.0 layer2.1 layer3.0 layer3.1 layer4.0 layer4.1",
        "densenet121, features.denseblock1 features.denseblock2 features.denseblock3 features.denseblock4"
                + " features.transition1 features.transition2 features.transition3",
        "nin, ''",
        "vgg19_bn, ''"})
    void aLargeOneShowsItsOutermostGroupsThatAreFewEnough(String network, String groups) {
        Set<Path> folded = Overview.of(network(network));
        String shown = folded.stream().filter(path -> folded.stream().noneMatch(path::isInside))
                .map(Path::value).sorted().collect(Collectors.joining(" "));
        assertEquals(groups, shown);
    }

    /** So that opening a group shows its parts, not all layers. */
    @Test
    void groupsInsideOfFoldedOnesAreFoldedToo() {
        assertEquals(6, Overview.of(network("densenet121")).stream()
                .filter(path -> path.isInside(new Path("features.denseblock1"))).count());
    }

    private static Graph network(String name) {
        return Zoo.find(name).orElseThrow().network().get();
    }
}

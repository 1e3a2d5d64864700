package org.gabor.app.view.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.app.view.start.card.CardQuantities;
import org.gabor.app.view.start.card.NetworkSizing;
import org.gabor.app.view.start.card.NetworkSizing.Result;
import org.gabor.app.view.start.timeline.TimelineScale;
import org.gabor.app.view.start.timeline.YearAxis;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Accuracy;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Strand;
import org.junit.jupiter.api.Test;

/** The gallery's networks, their order, and their sizes for a data set. */
class GalleryTest {

    private static final NetworkSizing CLOTHES = NetworkSizing.of(DataCatalog.find("fashion-mnist-mini").orElseThrow());

    @Test
    void everyFamilyHasOneCardInTheOrderOfItsYear() {
        List<Architecture> shown = Gallery.ALL.networks();
        assertEquals(Set.copyOf(Zoo.families()), Set.copyOf(families(shown)));
        assertEquals(Zoo.families().size(), shown.size());
        assertTrue(isSorted(shown.stream().mapToDouble(network -> network.paper().year()).toArray()));
        assertEquals(Zoo.all().size(), Gallery.ALL.withEvery(true).networks().size());
    }

    @Test
    void wordsFindNetworksByTitleAuthorYearAndAlias() {
        assertEquals(List.of(Family.MOBILENET_V2), families(Gallery.ALL.withText("mobilenetv2").networks()));
        assertTrue(families(Gallery.ALL.withText("simonyan").networks()).contains(Family.VGG));
        assertEquals(List.of("resnet50"), Gallery.ALL.withEvery(true).withText("resnet-50 torchvision 2015").networks().stream()
                .map(Architecture::id).filter(id -> id.equals("resnet50")).toList());
        assertTrue(Gallery.ALL.withText("perceptron").networks().isEmpty());
    }

    @Test
    void aFamilyIsShownByItsFirstNetworkThatFits() {
        assertEquals("vgg19", Gallery.ALL.withText("vgg-19").networks().getFirst().id());
    }

    @Test
    void strandsAddUp() {
        Gallery deep = Gallery.ALL.with(Strand.DEPTH, true);
        assertTrue(families(deep.networks()).stream().allMatch(family -> family.strands().contains(Strand.DEPTH)));
        assertTrue(deep.with(Strand.WIDTH, true).networks().size() > deep.networks().size());
        assertEquals(Gallery.ALL, deep.with(Strand.DEPTH, false));
    }

    @Test
    void ordersAreByWhatIsPublished() {
        List<Architecture> smallest = Gallery.ALL.withEvery(true).with(GalleryOrder.PARAMETERS).networks();
        assertTrue(isSorted(smallest.stream().mapToDouble(network -> network.published().parameters()).toArray()));
        List<Architecture> best = Gallery.ALL.withEvery(true).with(GalleryOrder.ACCURACY).networks();
        double highest = Zoo.all().stream().flatMap(network -> network.published().accuracy().stream())
                .filter(accuracy -> accuracy.on().equals("ImageNet")).mapToDouble(Accuracy::percent).max().orElseThrow();
        assertEquals(highest, best.getFirst().published().accuracy().orElseThrow().percent());
    }

    @Test
    void aNetworkIsCutOutForADataSetsChannelsAndClasses() {
        // The book's AlexNet for one channel and ten classes: 46,764,746 parameters
        assertEquals(46_764_746, assertInstanceOf(Result.Sized.class, CLOTHES.fit(find("alexnet_d2l"))).parameters());
        // torchvision's 61,100,840, less 64×11×11 weights for each of two channels and 4097 for each of 990 classes
        assertEquals(61_100_840 - 2 * 64 * 121 - 990 * 4097,
                assertInstanceOf(Result.Sized.class, CLOTHES.fit(find("alexnet_torchvision"))).parameters());
        assertEquals(new FeatureMap(1, 224, 224), CLOTHES.network(find("resnet18")).nodes().values().stream().limit(1)
                .map(node -> ((org.gabor.graph.layer.Input) node.layer()).shape()).findFirst().orElseThrow());
    }

    @Test
    void whatCannotBeCutOutSaysWhyInOneSentence() {
        assertEquals(new Result.Refused("It takes videos, but Fashion-MNIST mini holds images."), CLOTHES.fit(find("r3d_18")));
        assertInstanceOf(Result.Sized.class, NetworkSizing.PUBLISHED.fit(find("r3d_18")));
    }

    @Test
    void everyFamilyIsCutOutOrRefused() {
        for (Architecture network : Gallery.ALL.networks()) {
            switch (CLOTHES.fit(network)) {
                case Result.Sized(long parameters, long macs) -> assertTrue(parameters > 0 && macs > 0, network.id());
                case Result.Refused(String reason) -> assertTrue(reason.endsWith("."), network.id() + ": " + reason);
            }
        }
    }

    @Test
    void ageIsSaidInWords() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        assertEquals("now", Age.words(now.minusSeconds(30), now));
        assertEquals("12 min ago", Age.words(now.minus(Duration.ofMinutes(12)), now));
        assertEquals("2 h ago", Age.words(now.minus(Duration.ofMinutes(150)), now));
        assertEquals("14 Nov", Age.words(Instant.parse("2026-11-14T12:00:00Z"), now));
        assertEquals("14 Nov 2024", Age.words(Instant.parse("2024-11-14T12:00:00Z"), now));
    }

    @Test
    void numbersAreShort() {
        assertEquals("61,706", CardQuantities.parameters(61_706));
        assertEquals("7.98 M", CardQuantities.parameters(7_978_856));
        assertEquals("134.3 M", CardQuantities.parameters(134_301_514));
        assertEquals("0.42 M", CardQuantities.macs(423_048));
        assertEquals("0.94 G", CardQuantities.macs(940_000_000));
        assertEquals("15.5 G", CardQuantities.macs(15_470_264_320L));
    }

    @Test
    void yearsWithoutNetworksAreLeftOutBeforeThoseOfToday() {
        YearAxis axis = YearAxis.of(Stream.of(1998, 2015, 2012));
        assertEquals(List.of(1998, 2012, 2013, 2014, 2015), axis.years());
        assertTrue(axis.isAfterGap(2012));
        assertFalse(axis.isAfterGap(2013));
        assertEquals(0.1, axis.place(1998, 0, 1), 1e-12);
        assertEquals(0.9, axis.place(2015, 0, 1), 1e-12);
        assertTrue(axis.place(2015, 0, 2) > axis.start(2015) && axis.place(2015, 1, 2) < 1);
        assertEquals(List.of(2012), YearAxis.of(Stream.of()).years());
    }

    @Test
    void logarithmsMakeEqualStepsOfEqualRatios() {
        double step = TimelineScale.DEPTH.place(20) - TimelineScale.DEPTH.place(10);
        assertEquals(step, TimelineScale.DEPTH.place(200) - TimelineScale.DEPTH.place(100), 1e-12);
        assertEquals(0.5, TimelineScale.ACCURACY.place(69), 1e-12);
    }

    private static Architecture find(String id) {
        return Zoo.find(id).orElseThrow();
    }

    private static List<Family> families(List<Architecture> networks) {
        return networks.stream().map(Architecture::family).toList();
    }

    private static boolean isSorted(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1]) {
                return false;
            }
        }
        return true;
    }
}

package org.gabor.graph.io;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.graph.RandomGraphs;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class GraphJsonTest {

    private static final Graph NET = chain(new FeatureMap(1, 28, 28),
            Conv2d.of(6, 5).withPadding(Padding.SAME), Activation.RELU, MaxPool2d.of(2))
            .with(new Group(new Path("features"), "Features"));

    private static final String FILE = """
            {
              "format": "gabor",
              "version": 1,
              "name": "net",
              "nodes": [
                {"id":1,"path":"input1","label":"input1","type":"Input","shape":[1,28,28]},
                {"id":2,"path":"conv2d2","label":"conv2d2","type":"Conv2d","filters":6,"kernel":[5,5],"stride":[1,1],\
            "padding":"same","dilation":[1,1],"groups":1,"bias":true},
                {"id":3,"path":"relu3","label":"relu3","type":"ReLU"},
                {"id":4,"path":"maxpool2d4","label":"maxpool2d4","type":"MaxPool2d","kernel":[2,2],"stride":[2,2],"padding":[0,0]}
              ],
              "edges": [
                [1,2,0],
                [2,3,0],
                [3,4,0]
              ],
              "groups": [
                {"path":"features","title":"Features"}
              ]
            }
            """;

    @Test
    void writesALineForEachLayerAndEdge() {
        assertEquals(FILE, GraphJson.write(NET));
    }

    /** Files of version 1 stay readable: this text must not follow a change of the format. */
    @Test
    void readsWhatItWrote() throws GraphFormatException {
        assertEquals(NET, GraphJson.read(FILE));
    }

    @Test
    void everyGraphSurvives() throws GraphFormatException {
        List<Graph> graphs = RandomGraphs.of(new Random(7)).limit(1000).toList();
        for (Graph graph : graphs) {
            assertEquals(graph, GraphJson.read(GraphJson.write(graph)));
        }
        assertEquals(layerTypes(), graphs.stream().flatMap(g -> g.nodes().values().stream())
                .map(node -> node.layer().getClass()).collect(Collectors.toSet()));
    }

    /** The settings of every type that came after version 1's first: these texts must not follow a change of the format. */
    @ParameterizedTest
    @FieldSource("LAYERS")
    void writesAndReadsEachLayer(Layer layer, String settings) throws GraphFormatException {
        String line = "{\"id\":1,\"path\":\"a\",\"label\":\"a\",\"type\":\"" + layer.type() + "\"" + settings + "}";
        Graph graph = Graph.empty("one").with(new Node(id(1), new Path("a"), "a", layer));
        assertTrue(GraphJson.write(graph).contains(line), GraphJson.write(graph));
        assertEquals(graph, GraphJson.read(GraphJson.write(graph)));
    }

    static final List<Arguments> LAYERS = List.of(
            json(new MaxPool2d(Window.of(3).withStride(2), true),
                    ",'kernel':[3,3],'stride':[2,2],'padding':[0,0],'ceilMode':true"),
            json(new AvgPool2d(Window.of(2), true, false),
                    ",'kernel':[2,2],'stride':[1,1],'padding':[0,0],'ceilMode':true,'countIncludePad':false"),
            json(AvgPool2d.of(2), ",'kernel':[2,2],'stride':[2,2],'padding':[0,0]"),
            json(new ConvTranspose2d(8, Window.of(3).withStride(2).withPadding(Padding.of(1)), new Size2d(1, 0), 2, false),
                    ",'filters':8,'kernel':[3,3],'stride':[2,2],'padding':[1,1],'dilation':[1,1],'outputPadding':[1,0],"
                            + "'groups':2,'bias':false"),
            json(new Conv3d(8, Window3d.of(new Size3d(3, 7, 7)), 1, true),
                    ",'filters':8,'kernel':[3,7,7],'stride':[1,1,1],'padding':[0,0,0],'dilation':[1,1,1],'groups':1,'bias':true"),
            json(MaxPool3d.of(2), ",'kernel':[2,2,2],'stride':[2,2,2],'padding':[0,0,0]"),
            json(AvgPool3d.of(2), ",'kernel':[2,2,2],'stride':[2,2,2],'padding':[0,0,0],'countIncludePad':true"),
            json(AdaptiveMaxPool2d.of(1), ",'output':[1,1]"), json(AdaptiveAvgPool3d.of(1), ",'output':[1,1,1]"),
            json(BatchNorm3d.DEFAULT, ",'eps':1.0E-5,'momentum':0.1"), json(LayerNorm.DEFAULT, ",'eps':1.0E-5"),
            json(LayerNorm2d.DEFAULT, ",'eps':1.0E-6"), json(GroupNorm.of(32), ",'groups':32,'eps':1.0E-5"),
            json(GlobalResponseNorm.DEFAULT, ",'eps':1.0E-6"),
            json(new Activation(Activation.Function.HARDSWISH), ""),
            json(new Upsample(2, Upsample.Mode.BILINEAR), ",'scale':2,'mode':'bilinear'"),
            json(new ZeroPad2d(0, 1, 2, 3), ",'left':0,'right':1,'top':2,'bottom':3"), json(new Shift(3), ",'kernel':3"),
            json(new ChannelShuffle(2), ",'groups':2"), json(new ChannelSplit(1, 2), ",'part':1,'parts':2"),
            json(new StochasticDepth(0.1), ",'p':0.1"), json(LayerScale.DEFAULT, ",'initial':1.0E-6"),
            json(new PrimaryCaps(32, 8, Window.of(9).withStride(2)),
                    ",'types':32,'length':8,'kernel':[9,9],'stride':[2,2],'padding':[0,0],'dilation':[1,1]"),
            json(new DigitCaps(10, 16, 3), ",'capsules':10,'length':16,'routings':3"), json(new CapsuleLength(), ""),
            json(new CapsuleMask(), ""), json(new ChannelAffine(), ""), json(new Scale(0.17), ",'factor':0.17"),
            json(new ChannelPad(8, 7), ",'before':8,'after':7"), json(new EuclideanRbf(10), ",'classes':10"),
            json(new Reconstruction(0.0005), ",'weight':5.0E-4"),
            json(new AuxiliaryOutput(0.3), ",'weight':0.3"), json(new Multiply(), ""),
            json(new Input(new VideoFeatureMap(3, 16, 112, 112)), ",'shape':[3,16,112,112]"));

    private static Arguments json(Layer layer, String settings) {
        return Arguments.of(layer, settings.replace('\'', '"'));
    }

    @Test
    void saysHowImagesAreEnlarged() throws GraphFormatException {
        String file = FILE.replace("\"type\":\"ReLU\"", "\"type\":\"Upsample\",\"scale\":2,\"mode\":\"cubic\"");
        assertEquals("Layer relu3: \"mode\" should be \"nearest\" or \"bilinear\", got \"cubic\".",
                assertThrows(GraphFormatException.class, () -> GraphJson.read(file)).getMessage());
    }

    @Test
    void keepsALayerItDoesNotKnow() throws GraphFormatException {
        String file = FILE.replace("\"type\":\"ReLU\"",
                "\"type\":\"Swin\",\"window\":[7,7],\"shift\":{\"by\":3.10,\"limit\":1E+400},\"note\":\"é\"");
        Graph graph = GraphJson.read(file);
        assertTrue(graph.node(id(3)).layer() instanceof Placeholder(String type, String _) && type.equals("Swin"));
        assertEquals(file, GraphJson.write(graph));
    }

    /** Files with shared weights stay readable: this text must not follow a change of the format. */
    @Test
    void aNodeThatSharesNamesTheOwner() throws GraphFormatException {
        Graph graph = NET.with(NET.node(id(3)).withLayer(NET.node(id(2)).layer())).sharing(id(3), id(2));
        String file = FILE.replace("\"type\":\"ReLU\"", "\"shares\":2");
        assertEquals(file, GraphJson.write(graph));
        assertEquals(graph, GraphJson.read(file));
    }

    /** Whoever comes first in the file. */
    @Test
    void theOwnerMayFollow() throws GraphFormatException {
        Graph graph = Graph.empty("two").with(new Node(id(1), new Path("a"), "a", Conv2d.of(4, 3)))
                .with(new Node(id(2), new Path("b"), "b", Conv2d.of(4, 3))).sharing(id(1), id(2));
        assertEquals(graph, GraphJson.read(GraphJson.write(graph)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"shares\":9 | Layer relu3: \"shares\" should be the id of a layer with weights of its own, got 9.",
        "\"shares\":3 | Layer relu3: \"shares\" should be the id of a layer with weights of its own, got 3.",
        "\"shares\":\"conv\" | Layer relu3: \"shares\" should be a whole number, got \"conv\".",
        "\"shares\":2,\"type\":\"ReLU\" | Layer relu3: This version does not know the setting \"type\"."})
    void saysWhoseWeightsAreMissing(String wrong, String message) {
        String file = FILE.replace("\"type\":\"ReLU\"", wrong);
        assertEquals(message, assertThrows(GraphFormatException.class, () -> GraphJson.read(file)).getMessage());
    }

    @Test
    void refusesATextNestedTooDeep() {
        assertEquals("The file is damaged or is not a Gabor network: it stops making sense.",
                assertThrows(GraphFormatException.class, () -> GraphJson.read("[".repeat(5000))).getMessage());
    }

    @Test
    void leavesOtherKeysToTheirOwner() throws GraphFormatException {
        ObjectNode json = GraphJson.toJson(NET);
        json.putObject("view").put("zoom", 2);
        String text = GraphJson.text(json);
        assertEquals(NET, GraphJson.fromJson(GraphJson.parse(text)));
        assertEquals(2, GraphJson.parse(text).at("/view/zoom").intValue());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"format\": \"gabor\" | \"format\": \"onnx\" | This is not a Gabor network: it does not say \"format\": \"gabor\".",
        "\"version\": 1 | \"version\": 2 |"
                + " This network is in format version 2, and this Gabor reads up to version 1: open it with a newer one.",
        "\"version\": 1, | | \"version\" is missing.",
        "\"name\": \"net\" | \"name\": 3 | \"name\" should be a text, got 3.",
        "\"groups\": [ | \"crowds\": [ | \"groups\" is missing.",
        "\"id\":3 | \"id\":2 | Two layers have the id 2.",
        "\"id\":3 | \"id\":\"three\" | Layer relu3: \"id\" should be a whole number, got \"three\".",
        "\"path\":\"relu3\" | \"path\":\"conv2d2\" | Two layers have the path conv2d2.",
        "\"path\":\"relu3\" | \"path\":\"re lu\" |"
                + " Layer re lu: A path is made of letters, digits, _, - and dots between, got \"re lu\".",
        "\"path\":\"relu3\", | | Layer without a path: \"path\" is missing.",
        "\"filters\":6 | \"filters\":6.5 | Layer conv2d2: \"filters\" should be a whole number, got 6.5.",
        "\"filters\":6, | | Layer conv2d2: \"filters\" is missing.",
        "\"groups\":1 | \"groups\":4 | Layer conv2d2: Groups must divide the 6 filters, got 4.",
        "\"kernel\":[5,5] | \"kernel\":[0,5] | Layer conv2d2: Kernel must be at least 1, got 0×5.",
        "\"kernel\":[5,5] | \"kernel\":[5] | Layer conv2d2: \"kernel\" should be [height, width], got [5].",
        "\"kernel\":[5,5] | \"kernel\":[5,1e99] | Layer conv2d2: \"kernel\" should be a list of whole numbers, got [5,1E+99].",
        "\"padding\":\"same\" | \"padding\":\"reflect\" |"
                + " Layer conv2d2: \"padding\" should be a list of whole numbers, got \"reflect\".",
        "\"bias\":true | \"bias\":1 | Layer conv2d2: \"bias\" should be true or false, got 1.",
        "\"bias\":true | \"bias\":true,\"mode\":\"circular\" | Layer conv2d2: This version does not know the setting \"mode\".",
        "[1,28,28] | [1,28] | Layer input1: \"shape\" should be [channels, height, width], [channels, depth, height, width] or [features], got [1,28].",
        "[1,28,28] | [0,28,28] | Layer input1: An image needs at least 1 channel and 1×1 pixels, got 0×28×28.",
        "{\"path\":\"features\",\"title\":\"Features\"} | 7 |"
                + " Group without a path: A JSON object {…} should stand here, got 7.",
        "[2,3,0] | [2,9,0] | Edge [2,9,0]: There is no layer with the id 9.",
        "[2,3,0] | [2,3] | Edge [2,3]: [from, to, slot] should stand here.",
        "[2,3,0] | [2,3,-1] | Edge [2,3,-1]: A slot is at least 0, got -1.",
        "[2,3,0] | [1,2,0] | Two edges enter node 2 slot 0."})
    void saysWhatIsWrong(String right, String wrong, String message) {
        String file = FILE.replace(right, wrong == null ? "" : wrong);
        assertEquals(message, assertThrows(GraphFormatException.class, () -> GraphJson.read(file)).getMessage());
    }

    @Test
    void saysWhereAFileCutInHalfEnds() {
        String half = FILE.substring(0, FILE.length() / 2);
        assertEquals("The file is damaged or is not a Gabor network: it stops making sense at line 7.",
                assertThrows(GraphFormatException.class, () -> GraphJson.read(half)).getMessage());
    }

    @Test
    void refusesEveryTruncation() {
        for (int end = 0; end < FILE.stripTrailing().length(); end++) {
            String cut = FILE.substring(0, end);
            assertThrows(GraphFormatException.class, () -> GraphJson.read(cut));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PNG", "[]", "3", "{}", "null", "{\"format\":\"gabor\",\"format\":\"gabor\"}"})
    void refusesOtherFiles(String text) {
        assertThrows(GraphFormatException.class, () -> GraphJson.read(text));
    }

    /** Every record in the sealed hierarchy. */
    private static Set<Class<?>> layerTypes() {
        return leaves(Layer.class).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(GraphJsonTest::leaves)
                : Stream.of(type);
    }
}

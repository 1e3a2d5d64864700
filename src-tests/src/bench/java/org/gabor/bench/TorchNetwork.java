package org.gabor.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** A network in DJL's blocks. Its softmax at the end is left to the loss. */
final class TorchNetwork extends AbstractBlock {

    private final Inference inference;
    private final Map<NodeId, Block> blocks = new HashMap<>();

    TorchNetwork(Graph graph) {
        inference = Inference.infer(graph);
        for (Node node : graph.topologicalOrder()) {
            if (node.layer() instanceof Unary layer && !(layer instanceof Softmax)) {
                blocks.put(node.id(), addChildBlock(node.path().value(), TorchLayers.block(layer)));
            }
        }
    }

    @Override
    protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
        Map<NodeId, NDArray> values = new HashMap<>();
        NDArray last = null;
        for (Node node : inference.graph().topologicalOrder()) {
            List<NDArray> in = inference.graph().inputs(node.id()).stream().map(edge -> values.get(edge.from())).toList();
            last = switch (node.layer()) {
                case Add _ -> in.stream().reduce(NDArray::add).orElseThrow();
                case Concat _ -> NDArrays.concat(new NDList(in), 1);
                case Merge merge -> throw new IllegalArgumentException("No " + merge.type() + " in this benchmark.");
                case Unary _ when blocks.containsKey(node.id()) ->
                        blocks.get(node.id()).forward(store, new NDList(in), training, options).singletonOrThrow();
                case Unary _ -> in.getFirst();
                default -> inputs.singletonOrThrow();
            };
            values.put(node.id(), last);
        }
        return new NDList(last);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), Race.CLASSES)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        blocks.forEach((id, block) -> {
            long[] dims = inference.inputs(id).orElseThrow().getFirst().dims().stream().mapToLong(Integer::longValue).toArray();
            block.initialize(manager, type, new Shape(inputs[0].get(0)).addAll(new Shape(dims)));
        });
    }
}

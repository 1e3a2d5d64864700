package org.gabor.app.view.look.flow;

import org.gabor.app.vm.look.FlowRow;
import org.gabor.app.vm.look.SignalModel;
import org.gabor.graph.model.Node;

/**
 * A layer in a chart over depth.
 *
 * @param own its value in the run that is looked at; NaN if it is not known
 * @param other its value in the run that is compared; NaN if it is not known
 */
record DepthPoint(Node node, String name, double own, double other, boolean standsOut) {

    static DepthPoint ofGradient(FlowRow row) {
        return new DepthPoint(row.node(), row.name(), row.own().norm(), row.other().map(FlowRow.OfRun::norm).orElse(Double.NaN),
                row.finding().isPresent());
    }

    static DepthPoint ofSignal(SignalModel.Signal signal) {
        return new DepthPoint(signal.node(), signal.node().label(), signal.values().std(), Double.NaN, false);
    }
}

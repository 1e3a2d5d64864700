package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gabor.engine.probe.Statistics;

/** Parts of a report for programs. JSON has no infinity and no NaN: they become null. */
final class ReportJson {

    private ReportJson() {}

    static ObjectNode of(LookSession session) {
        return JsonNodeFactory.instance.objectNode().put("network", session.subject().network().name());
    }

    static void number(ObjectNode json, String key, double value) {
        if (Double.isFinite(value)) {
            json.put(key, value);
        } else {
            json.putNull(key);
        }
    }

    static void shape(ObjectNode json, List<Integer> dims) {
        dims.forEach(json.putArray("shape")::add);
    }

    static void statistics(ObjectNode json, Statistics values) {
        number(json, "mean", values.mean());
        number(json, "std", values.std());
        number(json, "min", values.min());
        number(json, "max", values.max());
        number(json, "l2", values.l2());
        number(json, "zeros", values.zeros());
    }
}

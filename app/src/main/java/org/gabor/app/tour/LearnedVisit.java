package org.gabor.app.tour;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.gabor.app.view.shell.Documents;
import org.gabor.engine.run.RunSummary;
import org.gabor.zoo.Zoo;

/** Where it all leads: what the example run has learned, from the start page: its filters, the evidence, the landscape. */
record LearnedVisit(TourWindow studio, Visitor visitor, Camera camera) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void make() {
        Visitor.see(() -> {
            studio.training().library().installExamples();
            // Nothing unsaved, about which the window would ask.
            studio.editor().open(Documents.of(Zoo.find("lenet").orElseThrow().network().get()));
            return studio;
        });
        visitor.until("the example runs", PATIENCE,
                () -> studio.training().library().runs().stream().anyMatch(RunSummary::example));
        visitor.keys(Visitor.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        visitor.click("start-example");
        visitor.until("the maps of the example", PATIENCE, () -> studio.isSeen("look-map") && !studio.isLooking());
        camera.shoot("learned-filters", "filters that AlexNet (small) has learned from textures");
        visitor.click("look-tab-evidence");
        visitor.until("the evidence for both classes", PATIENCE, () -> studio.isSeen("look-evidence-predicted")
                && studio.isSeen("look-evidence-rival") && !studio.isLooking());
        camera.shoot("learned-evidence", "which stripes decide");
        visitor.click("look-tab-landscape");
        visitor.until("the landscape", PATIENCE,
                () -> studio.isPresent("look-points") && !studio.isShown("look-landscape-state") && !studio.isLooking());
        camera.shoot("learned-landscape", "the textures as the network sees them, those of a kind together");
    }
}

package org.gabor.app.view.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gabor.app.vm.look.FakeInspection;
import org.gabor.app.vm.look.ImageChoice;
import org.junit.jupiter.api.Test;

/** The inspection process dies, and another one takes its place. */
class LostInspectionTest extends LookViewFixture {

    private static final String SENTENCE = "The inspection process was killed.";

    @Test
    void theLossIsSaidUntilAnotherProcessAnswers() throws Exception {
        await(() -> model.scoresProperty().get().isPresent());
        FakeInspection first = inspection;
        first.lose(SENTENCE);
        await(() -> label("look-notice").equals(SENTENCE));
        assertTrue(isSeen("look-notice"));
        robot.interact(() -> model.imageChoiceProperty().set(new ImageChoice.Validation(3)));
        await(() -> model.imageProperty().get().orElseThrow().title().equals("Validation 3"));
        await(() -> !label("look-notice").equals(SENTENCE));
        assertTrue(inspection != first);
    }
}

package org.gabor.app.view.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.worker.EstimateReply;
import org.gabor.engine.worker.Measurement;
import org.gabor.engine.worker.Refused;
import org.junit.jupiter.api.Test;

/** The precision, memory and time of the next run. */
class RecipeEstimateTest extends TrainViewFixture {

    @Test
    void memoryAndTimeAreMeasuredOnRequestUntilTheRecipeChanges() throws Exception {
        press("recipe-measure");
        assertEquals("measuring two batches", label("recipe-estimate-source"));
        await(() -> worker != null && worker.isMeasuring());
        worker.reply(new EstimateReply.Estimated(new Measurement(Precision.F32, 1_932_000_000L, 0.43, 0.215)));
        await(() -> label("recipe-estimate-source").equals("measured on two warm-up batches"));
        assertTrue(label("recipe-memory").startsWith("1.9 GB of "), label("recipe-memory"));
        assertEquals("1 min 50 s", label("recipe-epoch-time"), "10,000 images in 43s at 0.43 s, 2,000 at 0.215 s");
        type("recipe-batch", "64");
        assertEquals("not measured yet", label("recipe-estimate-source"));
    }

    @Test
    void aRunThatCannotBeIsSaidInASentence() throws Exception {
        press("recipe-measure");
        await(() -> worker != null && worker.isMeasuring());
        worker.reply(new Refused("It needs 90 GB: take a batch of 8."));
        await(() -> label("recipe-estimate-source").equals("It needs 90 GB: take a batch of 8."));
    }

    @Test
    void thePrecisionIsChosenAndTakesLessMemory() throws Exception {
        assertEquals(PrecisionChoice.F32, model.next().recipe().orElseThrow().precision());
        type("recipe-batch", "2048");
        await(() -> bytes(label("recipe-memory")) > 20);
        long single = bytes(label("recipe-memory"));
        choose("recipe-precision", PrecisionChoice.BF16);
        assertEquals(PrecisionChoice.BF16, model.next().recipe().orElseThrow().precision());
        await(() -> bytes(label("recipe-memory")) > 0 && bytes(label("recipe-memory")) < single);
        choose("recipe-precision", PrecisionChoice.AUTO);
        await(() -> bytes(label("recipe-memory")) == single);
        assertEquals("auto", label("recipe-run-summary"));
    }

    /** Of "6 MB of 15.5 GB"; 0 while nothing is known. */
    private static long bytes(String memory) {
        return memory.contains(" MB of ") ? Long.parseLong(memory.substring(0, memory.indexOf(' '))) : 0;
    }

    @Test
    void whatTheMachineDoesNotComputeInIsSaidAndNothingStarts() throws Exception {
        System.setProperty("gabor.onednn", "off");
        try {
            press("recipe-run-more");
            ComboBox<PrecisionChoice> box = robot.lookup("#recipe-precision").query();
            robot.interact(() -> {
                box.requestFocus();
                box.show();
            });
            await(() -> model.next().bf16().problemProperty().get().isPresent());
            List<ListCell<PrecisionChoice>> cells = offered(box);
            assertEquals(Map.of(PrecisionChoice.F32, false, PrecisionChoice.BF16, true, PrecisionChoice.AUTO, true),
                    cells.stream().collect(Collectors.toMap(ListCell::getItem, ListCell::isDisabled)));
            cells.forEach(cell -> assertTrue(cell.prefWidth(-1) <= cell.getListView().getWidth(), cell + " is cut off"));
            robot.interact(box::hide);
            choose("recipe-precision", PrecisionChoice.BF16);
            assertTrue(label("recipe-precision-problem").startsWith("This machine does not compute in bf16: "));
            assertEquals(label("recipe-precision-problem"), model.blockedProperty().get());
            choose("recipe-precision", PrecisionChoice.AUTO);
            assertEquals("", model.blockedProperty().get(), "auto is f32 then");
        } finally {
            System.clearProperty("gabor.onednn");
        }
    }

    private List<ListCell<PrecisionChoice>> offered(ComboBox<PrecisionChoice> box) {
        return robot.from(((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent()).lookup(".list-cell")
                .<ListCell<PrecisionChoice>>queryAll().stream().filter(cell -> cell.getItem() != null).toList();
    }
}

package org.gabor.zoo.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void isFoundByItsNumberAtArxiv() {
        assertEquals(Optional.of("https://arxiv.org/abs/1409.1556"), address("Very deep networks, ICLR 2015, arXiv:1409.1556"));
    }

    @Test
    void isFoundByItsDoi() {
        assertEquals(Optional.of("https://doi.org/10.1109/5.726791"),
                address("Gradient-based learning, 1998, doi:10.1109/5.726791"));
    }

    @Test
    void isNotFoundWithoutEither() {
        assertEquals(Optional.empty(), address("Talk at a workshop, 1993"));
    }

    private static Optional<String> address(String citation) {
        return new Paper(2000, "Somebody", citation).address();
    }
}

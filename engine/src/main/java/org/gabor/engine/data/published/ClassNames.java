package org.gabor.engine.data.published;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Class names of the published data sets, in the order of their labels. */
final class ClassNames {

    /** Fashion-MNIST's README. */
    static final List<String> CLOTHES = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal",
            "Shirt", "Sneaker", "Bag", "Ankle boot");

    static final List<String> DIGITS = characters('0', '9').toList();

    /** The hiragana that KMNIST chose, one for each row of the syllabary. */
    static final List<String> KANA = List.of("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo");

    /** EMNIST's letters, upper and lower case together. */
    static final List<String> LETTERS = characters('A', 'Z').toList();

    /** EMNIST's balanced split: the lower-case letters that look unlike their upper case have classes of their own. */
    static final List<String> CHARACTERS = Stream.of(DIGITS, LETTERS,
            List.of("a", "b", "d", "e", "f", "g", "h", "n", "q", "r", "t")).flatMap(List::stream).toList();

    /** CIFAR-10's batches.meta.txt. */
    static final List<String> CIFAR_10 = List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse",
            "ship", "truck");

    /** CIFAR-100's fine_label_names.txt. */
    static final List<String> CIFAR_100 = Stream.of("""
            apple aquarium_fish baby bear beaver bed bee beetle bicycle bottle bowl boy bridge bus butterfly camel can castle
            caterpillar cattle chair chimpanzee clock cloud cockroach couch crab crocodile cup dinosaur dolphin elephant
            flatfish forest fox girl hamster house kangaroo keyboard lamp lawn_mower leopard lion lizard lobster man
            maple_tree motorcycle mountain mouse mushroom oak_tree orange orchid otter palm_tree pear pickup_truck pine_tree
            plain plate poppy porcupine possum rabbit raccoon ray road rocket rose sea seal shark shrew skunk skyscraper
            snail snake spider squirrel streetcar sunflower sweet_pepper table tank telephone television tiger tractor train
            trout tulip turtle wardrobe whale willow_tree wolf woman worm""".split("\\s+"))
            .map(name -> name.replace('_', ' ')).toList();

    private ClassNames() {}

    private static Stream<String> characters(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString);
    }
}

package org.gabor.graph.layer;

import java.util.List;

/** The ten digits as dots, in the manner of LeCun et al. 1998, figure 3; the drawing is our own. */
final class DigitBitmaps {

    static final int COUNT = 10;
    static final int DOTS = 7 * 12;

    private static final int COLUMNS = 7;
    private static final List<String> ROWS = """
            ..###.. ...#... ..###.. .#####. .....#. ####### ..####. ####### ..###.. ..###..
            .#...#. ..##... .#...#. #.....# ....##. #...... .#..... ......# .#...#. .#...#.
            #.....# .#.#... #.....# ......# ...#.#. #...... #...... ......# #.....# #.....#
            #.....# ...#... ......# ......# ..#..#. #...... #...... .....#. #.....# #.....#
            #.....# ...#... ......# .....#. .#...#. #.####. #...... .....#. .#...#. #.....#
            #.....# ...#... .....#. ..###.. #....#. ##....# #.###.. ....#.. ..###.. .#...##
            #.....# ...#... ....#.. .....#. #....#. ......# ##...#. ....#.. .#...#. ..###.#
            #.....# ...#... ...#... ......# ####### ......# #.....# ...#... #.....# ......#
            #.....# ...#... ..#.... ......# .....#. ......# #.....# ...#... #.....# ......#
            #.....# ...#... .#..... ......# .....#. ......# #.....# ..#.... #.....# ......#
            .#...#. ...#... #...... #.....# .....#. #....#. .#...#. ..#.... .#...#. .....#.
            ..###.. .#####. ####### .#####. .....#. .####.. ..###.. ..#.... ..###.. .####..
            """.lines().toList();

    private DigitBitmaps() {}

    /** Row by row, +1 if the digit is and −1 around it. */
    static float[] of(int digit) {
        float[] dots = new float[DOTS];
        for (int i = 0; i < DOTS; i++) {
            int column = digit * (COLUMNS + 1) + i % COLUMNS;
            dots[i] = ROWS.get(i / COLUMNS).charAt(column) == '#' ? 1 : -1;
        }
        return dots;
    }
}

package org.gabor.engine.data.synthetic;

/**
 * The motions of a figure. Each is another one played backwards, so that neither a single frame nor all frames in
 * any order reveal it.
 */
enum Motion {

    RIGHT("Moves right") {
        @Override
        Pose at(Pose middle, double pace, double time) {
            return new Pose(middle.x() + SHIFT * pace * time, middle.y(), middle.radius(), middle.turn());
        }
    },
    LEFT("Moves left") {
        @Override
        Pose at(Pose middle, double pace, double time) {
            return RIGHT.at(middle, pace, -time);
        }
    },
    DOWN("Moves down") {
        @Override
        Pose at(Pose middle, double pace, double time) {
            return new Pose(middle.x(), middle.y() + SHIFT * pace * time, middle.radius(), middle.turn());
        }
    },
    UP("Moves up") {
        @Override
        Pose at(Pose middle, double pace, double time) {
            return DOWN.at(middle, pace, -time);
        }
    },
    CLOCKWISE("Turns clockwise") {
        @Override
        Pose at(Pose middle, double pace, double time) {
            return new Pose(middle.x(), middle.y(), middle.radius(), middle.turn() + TURN * pace * time);
        }
    },
    COUNTER_CLOCKWISE("Turns counter-clockwise") {
        @Override
        Pose at(Pose middle, double pace, double time) {
            return CLOCKWISE.at(middle, pace, -time);
        }
    },
    GROWS("Grows") {
        @Override
        Pose at(Pose middle, double pace, double time) {
            return new Pose(middle.x(), middle.y(), middle.radius() * (1 + GROWTH * pace * time), middle.turn());
        }
    },
    SHRINKS("Shrinks") {
        @Override
        Pose at(Pose middle, double pace, double time) {
            return GROWS.at(middle, pace, -time);
        }
    };

    /** Pixels, of 64, from the middle of the video to its end. */
    private static final double SHIFT = 14;
    /** Small enough that five frames show the direction even of the star, which repeats after a fifth of a circle. */
    private static final double TURN = Math.PI / 3;
    private static final double GROWTH = 0.6;

    private final String title;

    Motion(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /**
     * The figure's pose at one moment.
     *
     * @param middle its pose half-way through
     * @param pace how fast it moves, at most 1
     * @param time from −1 at the beginning to 1 at the end
     */
    abstract Pose at(Pose middle, double pace, double time);
}

package org.gabor.engine.worker;

import org.gabor.engine.train.StopSignal;

/** A signal from the program to the worker process after its request. */
enum Signal {

    PAUSE {
        @Override
        void apply(StopSignal training) {
            training.pause();
        }
    },

    PROCEED {
        @Override
        void apply(StopSignal training) {
            training.proceed();
        }
    },

    STOP {
        @Override
        void apply(StopSignal training) {
            training.stop();
        }
    };

    abstract void apply(StopSignal training);
}

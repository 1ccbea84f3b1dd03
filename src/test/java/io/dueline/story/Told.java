package io.dueline.story;

/** To whom stories are told: to the fold, unless something else is said. */
interface Told {
    default Driver driver() {
        return new FoldDriver();
    }
}

package io.dueline.story;

import java.util.List;

/** Something that a story can be told to, and that then says how its clocks stand. */
public interface Driver {

    List<ToldClock> tell(ToldStory story);

    /** The steps that have fallen in the story told last, in the order in which they did. */
    default List<ToldStep> steps() {
        throw new UnsupportedOperationException("this driver doesn't watch for steps");
    }
}

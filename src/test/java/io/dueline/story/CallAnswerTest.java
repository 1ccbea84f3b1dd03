package io.dueline.story;

class CallAnswerTest extends PickUpStories {
    CallAnswerTest() {
        super("call");
    }
}

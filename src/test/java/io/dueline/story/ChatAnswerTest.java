package io.dueline.story;

class ChatAnswerTest extends PickUpStories {
    ChatAnswerTest() {
        super("chat");
    }
}

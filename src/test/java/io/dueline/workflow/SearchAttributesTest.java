package io.dueline.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Not every cluster lets its users look after search attributes. */
class SearchAttributesTest {

    @Test
    void a_cluster_that_leaves_them_to_its_operators_is_trusted_to_have_them() throws IOException {
        register(Status.PERMISSION_DENIED, client -> assertThatCode(() -> Visibility.register(client))
                .doesNotThrowAnyException());
        register(Status.UNIMPLEMENTED, client -> assertThatCode(() -> Visibility.register(client))
                .doesNotThrowAnyException());
    }

    @Test
    void a_cluster_that_is_away_is_waited_for() throws IOException {
        register(Status.UNAVAILABLE, client -> assertThatThrownBy(() -> Visibility.register(client))
                .isInstanceOf(StatusRuntimeException.class));
    }

    private static void register(Status answer, Consumer<WorkflowClient> story) throws IOException {
        String name = "answers " + answer.getCode();
        Server server = InProcessServerBuilder.forName(name).addService(new Cluster(answer)).build().start();
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setChannel(InProcessChannelBuilder.forName(name).build())
                .build());
        try {
            story.accept(WorkflowClient.newInstance(stubs));
        } finally {
            stubs.shutdownNow();
            server.shutdownNow();
        }
    }

    /** It answers every question about search attributes like that. */
    private static final class Cluster extends OperatorServiceGrpc.OperatorServiceImplBase {
        private final Status answer;

        Cluster(Status answer) {
            this.answer = answer;
        }

        @Override
        public void listSearchAttributes(
                ListSearchAttributesRequest asked, StreamObserver<ListSearchAttributesResponse> observer) {
            observer.onError(answer.asRuntimeException());
        }
    }
}

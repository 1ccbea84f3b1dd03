package io.dueline.workflow;

import io.dueline.store.TicketKey;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a ticket's workflow can be searched by. Each write costs more than the sleep itself, so there are two at most. */
final class Visibility {
    static final SearchAttributeKey<String> TENANT = SearchAttributeKey.forKeyword("DuelineTenant");
    static final SearchAttributeKey<String> TICKET = SearchAttributeKey.forKeyword("DuelineTicket");
    static final SearchAttributeKey<Boolean> BREACHED = SearchAttributeKey.forBoolean("DuelineBreached");

    private static final Map<String, IndexedValueType> TYPES = Map.of(
            TENANT.getName(), TENANT.getValueType(),
            TICKET.getName(), TICKET.getValueType(),
            BREACHED.getName(), BREACHED.getValueType());
    private static final Logger LOG = LoggerFactory.getLogger(Visibility.class);
    private static final Set<Status.Code> FOR_OPERATORS = Set.of(Status.Code.PERMISSION_DENIED,
            Status.Code.UNIMPLEMENTED);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Of Temporal's 2,048, without quotation marks. */
    private static final int VALUE_BYTES = 2_046;

    private Visibility() {}

    static SearchAttributes of(TicketKey ticket) {
        return SearchAttributes.newBuilder()
                .set(TENANT, ticket.tenant())
                .set(TICKET, ShortName.of(ticket.ticket(), VALUE_BYTES))
                .set(BREACHED, false)
                .build();
    }

    /**
     * Makes the server know them; one that does already is left alone, and so is one that lets only its operators ask: what
     * is missing there is said when the first workflow starts.
     */
    static void register(WorkflowClient client) {
        try {
            addMissing(client);
        } catch (StatusRuntimeException refused) {
            if (!FOR_OPERATORS.contains(refused.getStatus().getCode())) {
                throw refused;
            }
            LOG.info("Temporal leaves search attributes to its operators: {} must be there", TYPES.keySet());
        }
    }

    private static void addMissing(WorkflowClient client) {
        var channel = client.getWorkflowServiceStubs().getRawChannel();
        var operator = OperatorServiceGrpc.newBlockingStub(channel).withDeadlineAfter(PATIENCE);
        String namespace = client.getOptions().getNamespace();
        var known = operator.listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                .setNamespace(namespace)
                .build());
        Map<String, IndexedValueType> missing = new HashMap<>(TYPES);
        missing.keySet().removeAll(known.getCustomAttributesMap().keySet());
        if (!missing.isEmpty()) {
            operator.addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                    .setNamespace(namespace)
                    .putAllSearchAttributes(missing)
                    .build());
        }
    }

    static boolean isShownAsBreached() {
        return Boolean.TRUE.equals(Workflow.getTypedSearchAttributes().get(BREACHED));
    }

    static void showAsBreached() {
        Workflow.upsertTypedSearchAttributes(BREACHED.valueSet(true));
    }
}

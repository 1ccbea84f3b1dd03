package io.dueline.api;

import io.dueline.report.Compliance;
import io.dueline.report.ComplianceOrder;
import io.dueline.report.Dimension;
import io.dueline.report.Log;
import io.dueline.report.LogOrder;
import io.dueline.report.Question;
import io.dueline.report.Scope;
import io.dueline.store.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/reports")
class ReportController {
    private static final Set<Dimension> COMPLIANCE_FILTERS = EnumSet.range(Dimension.DEPARTMENT, Dimension.CHANNEL);
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final Compliance compliance;
    private final Log log;
    private final KnownMetrics metrics;
    private final JsonMapper json;

    ReportController(Compliance compliance, Log log, KnownMetrics metrics, JsonMapper json) {
        this.compliance = compliance;
        this.log = log;
        this.metrics = metrics;
        this.json = json;
    }

    @GetMapping("/compliance")
    void compliance(
            Caller caller,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        var parameters = new Parameters(asked);
        metrics.check(caller, parameters);
        var query = new ReportQuery(parameters, compliance::today);
        Question question = query.question(caller, COMPLIANCE_FILTERS);
        ComplianceOrder order = query.complianceOrder(question);
        Format format = Format.of(parameters, accept);
        parameters.refuseFaults();
        Streamed.answer(response, format.contentType(), out -> {
            ComplianceAnswer answer = answer(format, question, out);
            answer.end(compliance.read(question, order, answer::add));
        });
    }

    private ComplianceAnswer answer(Format format, Question question, OutputStream out) {
        return switch (format) {
            case JSON -> new ComplianceJson(json.createGenerator(out), question);
            case CSV -> new ComplianceCsv(out, question);
        };
    }

    @GetMapping("/log")
    void log(
            Caller caller,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        var parameters = new Parameters(asked);
        metrics.check(caller, parameters);
        var query = new ReportQuery(parameters, compliance::today);
        Scope scope = query.scope(caller, Dimension.FILTERS);
        LogOrder order = query.logOrder();
        switch (Format.of(parameters, accept)) {
            case JSON -> page(query, scope, order, response);
            case CSV -> table(parameters, scope, order, response);
        }
    }

    private void page(ReportQuery query, Scope scope, LogOrder order, HttpServletResponse response)
            throws IOException {
        int limit = query.limit(LARGEST_PAGE, USUAL_PAGE);
        Log.Place after = query.place(order);
        query.refuseFaults();
        Log.Page page = log.page(scope, order, after, limit);
        response.setContentType(Format.JSON.contentType());
        json.writeValue(response.getOutputStream(), LogAnswer.of(page, query.cursor(page.next())));
    }

    private void table(Parameters parameters, Scope scope, LogOrder order, HttpServletResponse response)
            throws IOException {
        parameters.refuseFaults();
        Streamed.answer(response, Format.CSV.contentType(), out -> {
            var table = new LogCsv(out);
            log.readAll(scope, order, table::add);
            table.end();
        });
    }
}

package io.dueline.console.operations;

import io.dueline.store.DeskClosed;
import io.dueline.store.Gauges;
import io.dueline.workflow.TemporalFigures;
import java.time.zone.ZoneRulesProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class VersionParts {
    private static final String SILENT = "doesn’t answer";

    private final Gauges gauges;
    private final TemporalFigures temporal;
    private final ObjectProvider<BuildProperties> build;

    VersionParts(Gauges gauges, TemporalFigures temporal, ObjectProvider<BuildProperties> build) {
        this.gauges = gauges;
        this.temporal = temporal;
        this.build = build;
    }

    @GetMapping("/operations/parts/versions")
    String versions(Model model) {
        Map<String, String> versions = new LinkedHashMap<>();
        BuildProperties own = build.getIfAvailable();
        versions.put("Dueline", own == null ? "unpacked" : own.getVersion());
        versions.put("Java", Runtime.version().toString());
        versions.put("PostgreSQL", answered(gauges::databaseVersion));
        versions.put("Temporal server", answered(temporal::version));
        versions.put("Time-zone data", ZoneRulesProvider.getVersions("UTC").lastEntry().getKey());
        return Part.shown("versions", model, () -> versions);
    }

    /** One that is away says nothing about the others. */
    private static String answered(Supplier<String> version) {
        try {
            return version.get();
        } catch (DataAccessException | TransactionException | DeskClosed away) {
            return SILENT;
        }
    }
}

package io.dueline.api;

import io.dueline.holiday.HolidaySources;
import io.dueline.store.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clocks would do: the same readers and the same fold as for real tickets, and nothing stored. */
@RestController
@RequestMapping(path = "/api/v1/simulations", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class SimulationController {
    private static final int LARGEST = 16 << 20;

    private final HolidaySources holidays;

    SimulationController(HolidaySources holidays) {
        this.holidays = holidays;
    }

    @PostMapping
    Simulated simulate(Caller caller, InputStream body) throws IOException {
        Instant now = Instant.now();
        var simulation = Simulation.read(Body.members(body, LARGEST), holidays.of(caller.tenant(), now), now);
        return new Simulated(simulation.clocks());
    }

    record Simulated(List<ClockAnswer> clocks) {}
}

package io.dueline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VettingTest {

    private final Vetting vetting = new Vetting(new OutgoingSettings(null));

    @ParameterizedTest
    @ValueSource(strings = {
            "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255",
            "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "198.18.0.1", "198.19.255.255",
            "192.0.0.1", "224.0.0.1", "239.1.1.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1",
            "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::",
            "2001:db8::1", "2001::1", "localhost", "2130706433", "127.1"
    })
    void what_only_dueline_can_reach_is_not_called(String host) {
        assertThatThrownBy(() -> vetting.resolve(host)).isInstanceOf(UnknownHostException.class);
        String url = "https://" + (host.contains(":") ? "[" + host + "]" : host) + "/hook";
        assertThat(vetting.reasonAgainst(url)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://93.184.216.34/hook", "https://100.63.255.255", "https://100.128.0.1", "https://172.32.0.1",
            "https://198.20.0.1", "https://[2606:2800:220:1::1]/hook"
    })
    void what_is_public_is_called(String url) {
        assertThat(vetting.reasonAgainst(url)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://93.184.216.34/hook", "ftp://93.184.216.34", "https://user:pass@93.184.216.34", "93.184.216.34",
            "https://93.184.216.34:65536/", "", "https://", "javascript:alert(1)", "https://no-such-host.invalid/"
    })
    void anything_else_is_refused(String url) {
        assertThat(vetting.reasonAgainst(url)).isNotNull();
    }

    @Test
    void what_the_settings_name_is_called_also_by_http() {
        var own = new Vetting(new OutgoingSettings(List.of("10.1.0.0/16", "localhost", "::1")));

        assertThat(own.reasonAgainst("http://10.1.2.3:8080/hook")).isNull();
        assertThat(own.reasonAgainst("http://localhost/hook")).isNull();
        assertThat(own.reasonAgainst("http://[::1]/hook")).isNull();
        assertThat(own.reasonAgainst("http://10.2.0.1/hook"))
                .isEqualTo(
                        "10.2.0.1 is at 10.2.0.1, which is not a public address; dueline.outgoing.allow can name it");
    }

    @Test
    void a_bad_setting_is_named() {
        assertThatThrownBy(() -> new OutgoingSettings(List.of("10.0.0.0/33")))
                .hasMessageContaining("dueline.outgoing.allow: 10.0.0.0/33");
    }

    @Test
    void an_address_that_was_vetted_once_is_vetted_again_when_it_is_called() {
        try (var outgoing = new Outgoing(vetting)) {
            assertThatThrownBy(() -> outgoing.post("http://127.0.0.1:9/hook", Map.of(), "{}"))
                    .isInstanceOf(Vetting.Refused.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

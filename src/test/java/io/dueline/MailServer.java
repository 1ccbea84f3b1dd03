package io.dueline;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A real mail server, which keeps what it is sent. */
public final class MailServer {
    private MailServer() {}

    /** One on loopback that takes any port at each of its starts. */
    public static GreenMail notStarted() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort();
        setup.setServerStartupTimeout(Patience.PATIENCE.toMillis());
        return new GreenMail(setup);
    }
}

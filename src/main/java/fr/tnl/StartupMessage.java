package fr.tnl;

import fr.tnl.shared.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the log of the start with the addresses to open. */
@Component
class StartupMessage {

    private static final Logger log = LoggerFactory.getLogger(StartupMessage.class);

    private final PublicAddress address;

    StartupMessage(PublicAddress address) {
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void tellAddresses() {
        log.info(
                """
                Ready.
                  Portal        {}
                  Back office   {}
                  Tasklist      {}
                  Cockpit       {}
                  Admin         {}""",
                address.of("/"),
                address.of("/backoffice"),
                address.of("/camunda/app/tasklist/default/"),
                address.of("/camunda/app/cockpit/default/"),
                address.of("/camunda/app/admin/default/"));
    }
}

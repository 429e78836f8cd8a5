package fr.tnl.e2e;

import fr.tnl.TnlApplication;
import fr.tnl.process.testing.EngineClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole application with its demo data, on a port of its own, with a clock that can be moved on. */
final class Product implements AutoCloseable {

    static final String PASSWORD = "demo-tnl-2026";

    private final ConfigurableApplicationContext application;
    private final String address;
    private final Path data;

    private Product(ConfigurableApplicationContext application, String address, Path data) {
        this.application = application;
        this.address = address;
        this.data = data;
    }

    /** @param more settings over those of the trial */
    static Product start(Path data, String... more) {
        ClockUtil.reset();
        int port = freePort();
        String address = "http://localhost:" + port;
        Map<String, String> settings = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "--spring.profiles.active=demo",
                                "--server.port=" + port,
                                "--tnl.data=" + data,
                                "--tnl.public-address=" + address,
                                "--camunda.bpm.job-execution.max-wait=1000",
                                "--logging.level.root=WARN"),
                        Stream.of(more))
                // One that is given twice would be a list
                .forEach(setting -> settings.put(setting.substring(0, setting.indexOf('=')), setting));
        return new Product(
                new SpringApplication(TnlApplication.class, MovableClock.class)
                        .run(settings.values().toArray(String[]::new)),
                address,
                data);
    }

    String address() {
        return address;
    }

    Path outbox() {
        return data.resolve("outbox");
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Moves the clock of domain and engine on to an instant; from there it runs on. */
    void moveClockTo(Instant instant) {
        ClockUtil.offset(Duration.between(Instant.now(), instant).toMillis());
    }

    @Override
    public void close() {
        application.close();
        ClockUtil.reset();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class MovableClock {

        @Bean
        @Primary
        Clock movableClock() {
            return new EngineClock();
        }
    }
}

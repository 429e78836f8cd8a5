package fr.tnl.shared;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** Instants are kept with their zone, so that neither the server's nor the database's time zone changes them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackages = "fr.tnl", considerNestedRepositories = true)
class PersistenceConfiguration extends AbstractJdbcConfiguration {

    @Override
    protected List<?> userConverters() {
        return List.of(new InstantWriter(), new InstantReader(), new BytesWriter());
    }

    @WritingConverter
    static class InstantWriter implements Converter<Instant, JdbcValue> {

        @Override
        public JdbcValue convert(Instant instant) {
            return JdbcValue.of(instant.atOffset(ZoneOffset.UTC), JDBCType.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    @ReadingConverter
    static class InstantReader implements Converter<OffsetDateTime, Instant> {

        @Override
        public Instant convert(OffsetDateTime time) {
            return time.toInstant();
        }
    }

    /** As they are: Spring Data would convert a document byte by byte. */
    @WritingConverter
    static class BytesWriter implements Converter<byte[], JdbcValue> {

        @Override
        public JdbcValue convert(byte[] bytes) {
            return JdbcValue.of(bytes, JDBCType.VARBINARY);
        }
    }
}

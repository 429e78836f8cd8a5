package fr.tnl.award;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A certificate that an erratum made worthless; whoever checks its code is told so.
 *
 * @param erratum its number in the edition
 */
@Table(schema = "tnl", name = "void_certificate")
public record VoidCertificate(
        @Id String verificationCode, String reference, Instant issuedAt, Instant voidedAt, int erratum) {}

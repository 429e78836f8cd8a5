package fr.tnl.award;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The document that a laureate gets.
 *
 * @param verificationCode lets anybody check it against the register
 */
@Table(schema = "tnl", name = "certificate")
public record Certificate(@Id String reference, String verificationCode, byte[] pdf, Instant issuedAt) {}

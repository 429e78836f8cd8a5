package fr.tnl.dossier;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Content of a document whose row was deleted; others may have the same content. */
@Table(schema = "tnl", name = "orphaned_file")
record OrphanedFile(@Id UUID id, String sha256, Instant since) {}

package fr.tnl.dossier;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That the contacts of a draft were told of its deletion.
 *
 * @param deletesAt what they were told: it is not deleted before
 */
@Table(schema = "tnl", name = "draft_notice")
record DraftNotice(@Id UUID dossier, Instant toldAt, Instant deletesAt) {}

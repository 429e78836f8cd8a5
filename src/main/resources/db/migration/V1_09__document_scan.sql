-- When the antivirus was through with a document, and what it found; such a document is handed out to nobody.
alter table tnl.dossier_document add column scanned_at timestamp with time zone;
alter table tnl.dossier_document add column threat varchar(200);
create index dossier_document_scanned on tnl.dossier_document (scanned_at);

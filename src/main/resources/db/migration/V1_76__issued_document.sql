-- Documents that a model issued to a dossier, as they were printed
create table tnl.issued_document (
    id uuid primary key,
    dossier uuid not null references tnl.dossier,
    number integer not null,
    template varchar(100) not null,
    title varchar(200) not null,
    pdf bytea not null,
    sha256 varchar(64) not null,
    issued_at timestamp with time zone not null,
    constraint issued_document_number unique (dossier, number)
);

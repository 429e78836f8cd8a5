create table tnl.completeness_check (
    id uuid primary key,
    reference varchar(40) not null references tnl.dossier (reference),
    version integer not null,
    outcome varchar(20) not null,
    request varchar(4000) not null,
    note varchar(4000) not null,
    checked_by varchar(250) not null,
    checked_at timestamp with time zone not null
);
create index completeness_check_reference on tnl.completeness_check (reference);

create table tnl.complement (
    id uuid primary key,
    reference varchar(40) not null references tnl.dossier (reference),
    request varchar(4000) not null,
    requested_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    answer varchar(4000),
    answered_at timestamp with time zone,
    version bigint not null
);
create index complement_reference on tnl.complement (reference);

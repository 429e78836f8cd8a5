-- Local authorities: those of the referential, and organisations that applicants declared (kind OTHER).
create table tnl.local_authority (
  id              varchar(40)   not null primary key,
  kind            varchar(20)   not null,
  siren           varchar(9),
  code            varchar(10),
  name            varchar(200)  not null,
  department      varchar(3),
  region          varchar(3),
  population      integer,
  postal_codes    varchar(500)  not null, -- separated by spaces
  legal_category  varchar(4),
  declared_reason varchar(2000),
  listed          boolean       not null  -- false once the referential no longer holds it
);

create index local_authority_siren on tnl.local_authority (siren);
create index local_authority_kind on tnl.local_authority (kind);

-- Which version of a referential file is in the tables. The row is there from the start, so that two instances
-- that start together take turns on it.
create table tnl.referential_load (
  name       varchar(40) not null primary key,
  sha256     varchar(64) not null,
  row_count  integer     not null,
  loaded_at  timestamp with time zone
);

insert into tnl.referential_load (name, sha256, row_count) values ('collectivites', '', 0);

-- What a dossier comes to the deliberation with: written when its reviews come together, so that a whole edition can be
-- put in order and counted without its scores.
create table tnl.deliberation_sheet (
    reference varchar(40) primary key references tnl.dossier (reference),
    edition varchar(20) not null,
    reviews integer not null,
    total numeric(4, 1) not null,
    divergent_axes varchar(400) not null, -- ids, separated by spaces
    proposed varchar(20),
    bronze_from numeric(6, 2),
    silver_from numeric(6, 2),
    gold_from numeric(6, 2),
    margin numeric(6, 2), -- between the total and the nearest of these
    version bigint not null
);
create index deliberation_sheet_edition on tnl.deliberation_sheet (edition, total);

-- In which order the presidency takes the dossiers of an edition.
create table tnl.deliberation_order (
    edition varchar(20) primary key,
    sort varchar(20) not null,
    changed_by varchar(250) not null,
    changed_at timestamp with time zone not null,
    version bigint not null
);

-- The order that was made by hand.
create table tnl.deliberation_place (
    reference varchar(40) primary key references tnl.dossier (reference),
    edition varchar(20) not null,
    place integer not null
);
create index deliberation_place_edition on tnl.deliberation_place (edition, place);

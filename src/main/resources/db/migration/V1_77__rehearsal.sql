-- Rehearsals of the models that administrators asked for, and what they told. Only the newest keep their place.
create table tnl.rehearsal (
    id       uuid primary key,
    dossiers integer        not null,
    seed     bigint         not null,
    state    varchar(10)    not null,
    asked_by varchar(250)   not null,
    asked_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    told     varchar(20000) not null,
    -- A page of HTML that needs nothing else; null where there is none
    report   bytea
);

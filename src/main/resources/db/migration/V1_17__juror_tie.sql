-- A tie says what binds, who says so and when; it may name an organisation that has not applied so far, so it has no
-- foreign key. What was entered before came from the secretariat.
create table tnl.juror_tie_told (
    juror varchar(64) not null references tnl.juror (account),
    authority varchar(40) not null,
    kind varchar(20) not null,
    origin varchar(20) not null,
    reason varchar(1000) not null,
    declared_by varchar(250) not null,
    declared_at timestamp with time zone not null,
    primary key (juror, authority, origin)
);
insert into tnl.juror_tie_told (juror, authority, kind, origin, reason, declared_by, declared_at)
    select juror, authority, 'OTHER', 'SECRETARIAT', '', '', current_timestamp from tnl.juror_tie;
drop table tnl.juror_tie;
alter table tnl.juror_tie_told rename to juror_tie;
create index juror_tie_authority on tnl.juror_tie (authority);

-- Axes that a juror knows best, separated by spaces.
alter table tnl.juror add column expertise varchar(400) default '' not null;

create table tnl.juror_declaration (
    juror varchar(64) not null references tnl.juror (account),
    edition varchar(20) not null,
    declared_by varchar(250) not null,
    declared_at timestamp with time zone not null,
    primary key (juror, edition)
);
-- Whoever sits on a jury already goes on doing so.
insert into tnl.juror_declaration (juror, edition, declared_by, declared_at)
    select j.account, c.edition, '', current_timestamp from tnl.juror j cross join tnl.campaign c;

-- The version of the dossier that was found incomplete, and what of it is asked for; no item means the whole dossier.
alter table tnl.complement add column dossier_version integer;
update tnl.complement set dossier_version = (
    select max(version) from tnl.completeness_check
    where completeness_check.reference = complement.reference and checked_at <= complement.requested_at
);
update tnl.complement set dossier_version = 1 where dossier_version is null;
alter table tnl.complement alter column dossier_version set not null;

-- In the words that the part had when it was asked for.
create table tnl.complement_item (
    complement uuid not null references tnl.complement (id),
    number integer not null,
    kind varchar(10) not null,
    part varchar(100) not null,
    section text not null,
    title text not null,
    primary key (complement, number)
);

-- Editions whose palmarès is public: proclaimed here, or brought in from the years before. What is not in these tables
-- shows nowhere outside. Levels and mentions are kept as the edition had them, since they change from year to year.
create table tnl.published_edition (
    edition varchar(20) primary key,
    title varchar(250) not null,
    -- Null where only the year is known.
    proclaimed_on date,
    imported boolean not null,
    -- Counts what changed since, so that nobody corrects what they have not seen.
    revision integer not null,
    updated_at timestamp with time zone not null
);

create table tnl.published_level (
    edition varchar(20) not null references tnl.published_edition (edition),
    code varchar(40) not null,
    title varchar(100) not null,
    -- The higher, the better.
    place integer not null,
    primary key (edition, code)
);

create table tnl.published_mention (
    edition varchar(20) not null references tnl.published_edition (edition),
    code varchar(60) not null,
    title varchar(200) not null,
    place integer not null,
    primary key (edition, code)
);

alter table tnl.laureate alter column reference drop not null;
alter table tnl.laureate alter column level set data type varchar(40);
alter table tnl.laureate alter column mentions set data type varchar(1000);
alter table tnl.laureate add column siren varchar(9);
alter table tnl.laureate add column code varchar(10);
alter table tnl.laureate add column department_name varchar(250);
alter table tnl.laureate add column region_name varchar(250);
-- Of the level, so that the list is read in its order.
alter table tnl.laureate add column level_place integer;
-- The name without accents and case, and what a search looks at: each word after a space.
alter table tnl.laureate add column sort_key varchar(300);
alter table tnl.laureate add column search_key varchar(400);
alter table tnl.laureate add column published_at timestamp with time zone;
-- Number of the erratum that took the line out, null while it stands.
alter table tnl.laureate add column removed_by integer;

-- What was published before: all by the files of 2025 and 2026.
insert into tnl.published_edition (edition, title, proclaimed_on, imported, revision, updated_at)
    select edition, 'Territoire Numérique Libre ' || edition, cast(published_at as date), false, 1, published_at
    from tnl.palmares where published_at is not null;
insert into tnl.published_level (edition, code, title, place)
    select e.edition, l.code, l.title, l.place from tnl.published_edition e
    cross join (values ('BADGE', 'Badge', 1), ('BRONZE', 'Bronze', 2), ('SILVER', 'Argent', 3), ('GOLD', 'Or', 4))
        as l (code, title, place);
insert into tnl.published_mention (edition, code, title, place)
    select e.edition, m.code, m.title, m.place from tnl.published_edition e
    cross join (values ('first-application', 'Meilleure première candidature', 1), ('mutualisation', 'Mutualisation', 2),
                       ('promotion', 'Promotion et sensibilisation', 3), ('sobriety', 'Sobriété numérique', 4))
        as m (code, title, place);
update tnl.laureate set
    siren = (select a.siren from tnl.local_authority a where a.id = authority_id),
    code = (select a.code from tnl.local_authority a where a.id = authority_id),
    department_name = (select a.name from tnl.local_authority a where a.id = 'DEPARTEMENT-' || laureate.department),
    region_name = (select a.name from tnl.local_authority a where a.id = 'REGION-' || laureate.region),
    level_place = case level when 'GOLD' then 4 when 'SILVER' then 3 when 'BRONZE' then 2 else 1 end,
    sort_key = translate(lower(authority_name), 'àâäáãçéèêëíîïñóôöõùúûüÿ’''-', 'aaaaaceeeeiiinoooouuuuy   '),
    published_at = (select e.updated_at from tnl.published_edition e where e.edition = laureate.edition);
update tnl.laureate set
    search_key = ' ' || sort_key || coalesce(' ' || code, '') || coalesce(' ' || siren, '');

alter table tnl.laureate alter column level_place set not null;
alter table tnl.laureate alter column sort_key set not null;
alter table tnl.laureate alter column search_key set not null;
alter table tnl.laureate alter column published_at set not null;
drop index tnl.laureate_edition;
create index laureate_listed on tnl.laureate (edition, level_place desc, sort_key, id);
create index laureate_exported on tnl.laureate (edition, sort_key, id);
create index laureate_authority on tnl.laureate (authority_id);
create index laureate_published_at on tnl.laureate (published_at);
alter table tnl.laureate add constraint laureate_published foreign key (edition) references tnl.published_edition (edition);
alter table tnl.laureate add constraint laureate_once unique (edition, authority_id, track);

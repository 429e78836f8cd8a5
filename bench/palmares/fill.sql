-- An edition with 46,000 laureates: every local authority of the referential, and some of them a second time.
insert into tnl.published_edition (edition, title, proclaimed_on, imported, revision, updated_at)
    values ('2024', 'Banc d’essai 2024', null, true, 1, current_timestamp);
insert into tnl.published_level (edition, code, title, place)
    values ('2024', '1', 'Niveau 1', 1), ('2024', '2', 'Niveau 2', 2), ('2024', '3', 'Niveau 3', 3),
           ('2024', '4', 'Niveau 4', 4), ('2024', '5', 'Niveau 5', 5);
insert into tnl.published_mention (edition, code, title, place)
    values ('2024', 'mutualisation', 'Mutualisation', 1), ('2024', 'sobriete', 'Sobriété', 2);
insert into tnl.laureate
      (id, edition, reference, authority_id, authority_name, authority_kind, siren, code, department, department_name,
       region, region_name, track, level, level_place, mentions, sort_key, search_key, published_at, removed_by)
    select :uuid, '2024', null, a.id || c.suffix, a.name, a.kind, a.siren, a.code, a.department, d.name,
       a.region, r.name, 'LABEL', cast(1 + mod(length(a.name) * 7 + length(a.id), 5) as varchar),
       1 + mod(length(a.name) * 7 + length(a.id), 5),
       case mod(length(a.name), 4) when 0 then 'mutualisation' when 1 then 'mutualisation,sobriete' else '' end,
       translate(lower(a.name), 'àâäáãçéèêëíîïñóôöõùúûüÿ’''-', 'aaaaaceeeeiiinoooouuuuy   '),
       ' ' || translate(lower(a.name), 'àâäáãçéèêëíîïñóôöõùúûüÿ’''-', 'aaaaaceeeeiiinoooouuuuy   ')
           || coalesce(' ' || a.code, '') || coalesce(' ' || a.siren, ''),
       current_timestamp, null
    from tnl.local_authority a
    cross join (values (''), ('-BIS')) as c (suffix)
    left join tnl.local_authority d on d.id = 'DEPARTEMENT-' || a.department
    left join tnl.local_authority r on r.id = 'REGION-' || a.region
    where a.listed and a.kind <> 'OTHER'
    order by c.suffix, a.id
    fetch first 46000 rows only;

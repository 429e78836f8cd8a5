-- Any page of a palmarès is found from the index alone, and only its lines are read: before, all lines before them were.
drop index tnl.laureate_listed;
create index laureate_listed on tnl.laureate (edition desc, level_place desc, sort_key, id, removed_by);

-- Who changed which answer of the working copy last, a JSON object by question key.
alter table tnl.dossier_answers add column traces text;
update tnl.dossier_answers set traces = '{}' where number = 0;

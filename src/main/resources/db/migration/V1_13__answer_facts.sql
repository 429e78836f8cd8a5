-- What the questionnaire was told of the authority when the answers were filed, a JSON object by name.
alter table tnl.dossier_answers add column facts text;
update tnl.dossier_answers set facts = '{}';

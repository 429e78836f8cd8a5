-- What people read beside the status of a dossier while a model says so
alter table tnl.dossier add column shown_status varchar(60);

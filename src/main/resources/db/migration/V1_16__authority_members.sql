-- The intercommunalités that a commune belongs to: ids, separated by spaces. The referential's file fills it at the next start.
alter table tnl.local_authority add column intercommunalities varchar(100) default '' not null;

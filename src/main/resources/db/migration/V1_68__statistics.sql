-- Figures of a whole edition are asked at once.
create index review_edition_state on tnl.review (edition, state);
create index review_departure_juror on tnl.review_departure (juror);
create index dossier_answers_number on tnl.dossier_answers (number, dossier);

-- What a juror was given is read over all editions.
create index review_of_juror on tnl.review (juror);

-- What is set while the service runs, a row for each; the one row of setting_version counts the
-- changes, and whoever changes something holds it until the end of his transaction.

create table setting (
  name varchar(100) primary key,
  content varchar not null,
  version integer not null,
  changed_by varchar(200) not null,
  changed_at timestamp with time zone not null
);

create table setting_version (
  id integer primary key,
  version integer not null
);

insert into setting_version (id, version) values (1, 0);

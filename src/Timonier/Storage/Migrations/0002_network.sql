-- SPDX-License-Identifier: Apache-2.0
-- Units of any kind, their dated facts, codes and links: rows of record, dated twice (valid days, and the change that told us).
-- A correction retires a row (retired_change_id) and adds another; nothing else is ever updated.

create table unit (
  network_id int not null,
  unit_id int not null,
  change_id bigint not null,
  primary key (network_id, unit_id)
);

create table unit_fact (
  network_id int not null,
  unit_id int not null,
  attribute text not null,
  valid_from date not null,
  valid_to date,
  value text not null,
  change_id bigint not null,
  retired_change_id bigint,
  primary key (network_id, unit_id, attribute, valid_from, change_id),
  foreign key (network_id, unit_id) references unit,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table unit_fact is 'Dated attributes of a unit: name, short-name, kind, and any other (population, zone, sector...). valid_to is included.';

create table unit_code (
  network_id int not null,
  scheme text not null,
  code text not null,
  unit_id int not null,
  valid_from date not null,
  valid_to date,
  change_id bigint not null,
  retired_change_id bigint,
  primary key (network_id, scheme, code, valid_from, change_id),
  foreign key (network_id, unit_id) references unit,
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_code_unit on unit_code (network_id, unit_id);

create table unit_kind (
  network_id int not null,
  code text not null,
  label text not null,
  label_plural text not null,
  position int not null,
  primary key (network_id, code)
);

create table tree (
  network_id int not null,
  code text not null,
  label text not null,
  primary key (network_id, code)
);

create table unit_link (
  network_id int not null,
  tree text not null,
  child_id int not null,
  parent_id int not null,
  valid_from date not null,
  valid_to date,
  change_id bigint not null,
  retired_change_id bigint,
  primary key (network_id, tree, child_id, valid_from, change_id),
  foreign key (network_id, tree) references tree,
  foreign key (network_id, child_id) references unit,
  foreign key (network_id, parent_id) references unit,
  check (valid_to is null or valid_to >= valid_from),
  check (child_id <> parent_id)
);
create index unit_link_parent on unit_link (network_id, tree, parent_id);

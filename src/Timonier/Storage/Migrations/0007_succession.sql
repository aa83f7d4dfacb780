-- SPDX-License-Identifier: Apache-2.0
-- Which units follow which others, and which territories they serve: rows of record, told by a change and retired by another, never rewritten.

create table succession (
  network_id int not null,
  succession_id int not null,
  kind text not null,
  effective_on date not null,
  reason text not null,
  is_partial boolean not null default false,
  change_id bigint not null,
  retired_change_id bigint,
  primary key (network_id, succession_id),
  check (kind in ('merge', 'split', 'mixed', 'transfer', 'rename', 'closing')),
  check (reason <> '')
);
comment on table succession is 'A day on which units followed one another. is_partial: shares are declared not to sum to 1, and the gap goes nowhere.';

create table succession_part (
  network_id int not null,
  succession_id int not null,
  position int not null,
  from_unit_id int not null,
  to_unit_id int,
  share numeric(7, 6) not null,
  primary key (network_id, succession_id, position),
  foreign key (network_id, succession_id) references succession,
  foreign key (network_id, from_unit_id) references unit,
  foreign key (network_id, to_unit_id) references unit,
  check (share > 0 and share <= 1)
);
create index succession_part_from on succession_part (network_id, from_unit_id);
create index succession_part_to on succession_part (network_id, to_unit_id);
create trigger succession_part_is_append_only before update or delete or truncate on succession_part execute function refuse_rewrite();

create table service_zone (
  network_id int not null,
  unit_id int not null,
  scheme text not null,
  code text not null,
  weight numeric(7, 6) not null,
  valid_from date not null,
  valid_to date,
  change_id bigint not null,
  retired_change_id bigint,
  primary key (network_id, unit_id, scheme, code, valid_from, change_id),
  foreign key (network_id, unit_id) references unit,
  check (weight >= 0 and weight <= 1),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table service_zone is 'Territories that a unit serves, by their code: of the network itself or of the references (network 0), hence without a foreign key. A weight of 0 ends the service.';

-- SPDX-License-Identifier: Apache-2.0
-- The entry charter of a network, and what is said of the alerts that it raises. Alerts themselves are computed from figures, never kept.

alter table data_version add column quality bigint not null default 0;
comment on column data_version.quality is 'The last revision that touched the charter, or what is said of its alerts.';

create or replace function take_revision(p_network int, p_change bigint, p_at timestamptz, p_account uuid, p_act text, p_touches text[])
returns bigint language plpgsql as $$
declare
  taken bigint;
  last_at timestamptz;
begin
  perform pg_advisory_xact_lock(826100, p_network);
  select number, at into taken, last_at from revision where network_id = p_network order by number desc limit 1;
  taken := coalesce(taken, 0) + 1;
  insert into revision (network_id, number, change_id, at, account_id, act, touches)
  values (p_network, taken, p_change, greatest(p_at, last_at), p_account, p_act, p_touches);
  insert into data_version as v (network_id, revision, units, definitions, observations, quality)
  values (p_network, taken,
    case when 'units' = any(p_touches) then taken else 0 end,
    case when 'definitions' = any(p_touches) then taken else 0 end,
    case when 'observations' = any(p_touches) then taken else 0 end,
    case when 'quality' = any(p_touches) then taken else 0 end)
  on conflict (network_id) do update set
    revision = excluded.revision,
    units = greatest(v.units, excluded.units),
    definitions = greatest(v.definitions, excluded.definitions),
    observations = greatest(v.observations, excluded.observations),
    quality = greatest(v.quality, excluded.quality);
  perform pg_notify('timonier_revision', p_network || ' ' || taken);
  return taken;
end $$;

create table entry_charter (
  network_id int not null references network,
  version int not null,
  name text not null,
  content text not null,
  change_id bigint not null,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  primary key (network_id, version)
);
comment on table entry_charter is 'Versions of the charter, append-only; the content is the JSON as written, comments included. The last one known at a revision holds at that revision.';
create trigger entry_charter_is_append_only before update or delete or truncate on entry_charter execute function refuse_rewrite();

create table alert_statement (
  network_id int not null,
  change_id bigint not null,
  rule text not null,
  unit_id int not null,
  indicator_id int not null,
  period bigint not null,
  print bigint not null,
  kind text not null,
  reason text not null,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  primary key (network_id, rule, unit_id, indicator_id, period, change_id),
  foreign key (network_id, unit_id) references unit,
  foreign key (network_id, indicator_id) references indicator,
  check (kind in ('answered', 'accepted', 'maintained')),
  check (reason <> '')
);
create index alert_statement_unit on alert_statement (network_id, unit_id);
comment on table alert_statement is
  'What is said of an alert, append-only: the answer of the unit, the decision of who follows it. print is that of the figures at the time: said of a figure, it holds for that figure and no other.';
create trigger alert_statement_is_append_only before update or delete or truncate on alert_statement execute function refuse_rewrite();

update role set rights = rights || '{indicator.decide}' where network_id = 0 and code in ('centre', 'region', 'departement');
update role set rights = rights || '{indicator.respond}' where network_id = 0 and code in ('directeur', 'president');

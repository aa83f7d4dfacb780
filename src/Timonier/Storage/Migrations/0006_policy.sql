-- SPDX-License-Identifier: Apache-2.0
-- Rights: what roles give, delegation and interim of mandates, compartments.

alter table role add column is_single boolean not null default false;
alter table role add column is_delegable boolean not null default false;
alter table role add column gives text[] not null default '{}';
comment on column role.is_single is 'One person at a time holds it over a unit: two are an overlap, none after one is a gap.';
comment on column role.is_delegable is 'Its holder may hand it over to somebody else for a while.';
comment on column role.gives is 'Roles that its holder may give below his own mandate, with access.manage-unit.';

update role set is_single = true where code in ('directeur', 'president');
update role set is_delegable = true where code in ('centre', 'region', 'departement', 'directeur', 'president');

-- Who manages accounts reads neither results nor the journal: another person gives that, and the journal tells.
update role set rights = '{access.manage,network.create,network.see,network.describe}' where code = 'administrateur';

insert into role (code, label, rights, owns_figures, position, gives) values
  ('correspondant', 'correspondant de structure', '{network.see,access.manage-unit}', false, 11, '{directeur,president}');

create table compartment (
  network_id int not null default 0,
  code text not null,
  label text not null,
  primary key (network_id, code),
  check (network_id = 0)
);
comment on table compartment is 'Facts closed even to those whose role would open them: only a mandate that names the compartment opens it.';

alter table mandate add column nature text not null default 'titular' check (nature in ('titular', 'delegation', 'interim'));
alter table mandate add column source_mandate_id uuid;
alter table mandate add column compartments text[] not null default '{}';
alter table mandate add check ((nature = 'delegation') = (source_mandate_id is not null));
alter table mandate add check (nature = 'titular' or valid_to is not null);
create index mandate_source on mandate (network_id, source_mandate_id);
comment on column mandate.source_mandate_id is 'The mandate that a delegation comes from: it holds only while that one does.';

-- SPDX-License-Identifier: Apache-2.0
-- Persons, accounts, roles and mandates (network 0), sessions.

create table role (
  network_id int not null default 0,
  code text not null,
  label text not null,
  rights text[] not null,
  owns_figures boolean not null default false,
  position int not null,
  primary key (network_id, code),
  check (network_id = 0)
);
insert into role (code, label, rights, owns_figures, position) values
  ('centre', 'administration centrale', '{network.see,network.describe,indicator.read,indicator.import,indicator.define}', false, 1),
  ('region', 'direction régionale', '{network.see,indicator.read}', false, 2),
  ('departement', 'direction départementale', '{network.see,indicator.read}', false, 3),
  ('directeur', 'direction de structure', '{network.see,indicator.read}', true, 4),
  ('president', 'présidence de structure', '{network.see,indicator.read}', true, 5),
  ('tete-de-reseau', 'tête de réseau', '{network.see,indicator.read}', false, 6),
  ('cofinanceur', 'cofinanceur', '{network.see,indicator.read}', false, 7),
  ('analyste', 'service statistique', '{network.see,network.describe,indicator.read,indicator.import,indicator.define}', false, 8),
  ('administrateur', 'administration de l’instance', '{access.manage,network.create,network.see,network.describe,indicator.read,indicator.import,indicator.define}', false, 9),
  ('auditeur', 'audit', '{network.see,indicator.read,access.read-journal}', false, 10);

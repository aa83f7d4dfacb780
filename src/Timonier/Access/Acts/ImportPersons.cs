// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of creating the persons, accounts and mandates of one file, all or nothing. Done again, it changes nothing.</summary>
/// <remarks>
/// One line, one mandate: <c>identifiant;nom;role;reseau;structure;du;au</c>. A login that is known is a person that is known: its name is not changed.
/// Accounts are made without a password: an invitation or a forgotten-password link gives one.
/// </remarks>
public sealed class ImportPersons(TimonierDb db, MandateGiving giving, MandateScopes scopes, TimeProvider clock)
{
    /// <summary>Checks the file, or checks and records it; its faults are in the report.</summary>
    public async Task<Outcome<PersonReport>> RunAsync(Actor actor, TableReader table, PersonImportMode mode, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        var (lines, faults) = PersonLine.Read(table);
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.import-persons"), clock, ct);
        var known = new KnownPersons(
            (await db.Set<Account>().AsNoTracking().ToListAsync(ct)).ToDictionary(a => a.LoginKey, a => (a.Person, Account: a.Id), StringComparer.Ordinal),
            (await db.Set<Mandate>().AsNoTracking().ToListAsync(ct)).Select(m => (m.Person, m.Role, new MandateScope(m.Network, m.Tree, m.Root), m.From)).ToHashSet());
        var (accounts, mandates, unchanged) = (0, 0, 0);
        foreach (var line in lines)
        {
            var (account, mandate, fault) = await ReadAsync(actor, line, known, ct);
            if (fault is not null)
            {
                faults.Add(fault);
                continue;
            }

            accounts += account;
            mandates += mandate;
            unchanged += account + mandate == 0 ? 1 : 0;
        }

        var isRecorded = mode is PersonImportMode.Record && faults.Count == 0;
        if (isRecorded)
        {
            recording.Note("person-import", $"{recording.ChangeId}", new { lines = lines.Count, accounts, mandates });
            await recording.CommitAsync(ct);
        }

        return new PersonReport(lines.Count, accounts, mandates, unchanged, faults, isRecorded);
    }

    private async Task<(int Accounts, int Mandates, PersonFault? Fault)> ReadAsync(Actor actor, PersonLine line, KnownPersons known, CancellationToken ct)
    {
        var key = Account.KeyOf(line["identifiant"]);
        var isKnown = known.Accounts.TryGetValue(key, out var holder);
        if (!isKnown && AccountRules.Check(line["nom"], line["identifiant"]) is { } wrong)
            return Fault(line, wrong == AccessRefusals.NoName ? "nom" : "identifiant", wrong);
        var (from, to) = (line.Day("du"), line.Day("au"));
        if (from.Refusal is { } noFrom)
            return Fault(line, "du", noFrom);
        if (to.Refusal is { } noTo)
            return Fault(line, "au", noTo);
        var first = from.Value ?? actor.Day;
        var scope = await scopes.FindAsync(actor, line["reseau"], line["structure"], first, ct);
        if (!scope.IsDone)
            return Fault(line, scope.Refusal.Code is "network.missing" or "mandate.network" ? "reseau" : "structure", scope.Refusal);
        if (isKnown && holder.Account.Value == actor.Account)
            return Fault(line, "identifiant", AccessRefusals.NotOnYourself);
        var person = isKnown ? holder.Person : new PersonId(Guid.CreateVersion7(clock.GetUtcNow()));
        if (isKnown && known.Mandates.Contains((person, line["role"], scope.Value, first)))
            return (0, 0, null);
        var mandate = await giving.DraftAsync(actor, person, new(line["role"], scope.Value, first, to.Value), ct);
        if (!mandate.IsDone)
            return Fault(line, mandate.Refusal.Code switch { "mandate.days" => "au", "mandate.unit" => "structure", _ => "role" }, mandate.Refusal);
        db.Add(mandate.Value);
        known.Mandates.Add((person, line["role"], scope.Value, first));
        if (!isKnown)
            AddAccount(line, person, known);
        return (isKnown ? 0 : 1, 1, null);
    }

    private void AddAccount(PersonLine line, PersonId person, KnownPersons known)
    {
        var now = clock.GetUtcNow();
        var account = new Account(new(Guid.CreateVersion7(now)), person, line["identifiant"], now);
        db.AddRange(new Person(person, line["nom"]), account);
        known.Accounts.Add(account.LoginKey, (person, account.Id));
    }

    private static (int, int, PersonFault?) Fault(PersonLine line, string column, Refusal refusal) => (0, 0, new(line.Line, column, line[column], refusal.Message));

    private sealed record KnownPersons(Dictionary<string, (PersonId Person, AccountId Account)> Accounts, HashSet<(PersonId Person, string Role, MandateScope Scope, DateOnly From)> Mandates);
}

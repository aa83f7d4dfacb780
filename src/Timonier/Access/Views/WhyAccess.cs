// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Network.Views;

namespace Timonier.Access.Views;

/// <summary>« Pourquoi je vois, pourquoi je ne vois pas »: which mandate gives each right over a unit, or what is lacking.</summary>
public sealed class WhyAccess(NetworkList networks, NetworkMaps maps, MandateScopes scopes, ActorOf actors)
{
    /// <summary>Answers somebody about his own rights. A unit that he may not know answers as one that does not exist.</summary>
    public Task<Outcome<IReadOnlyList<AccessAnswer>>> OwnAsync(Actor actor, AccessQuestion asked, CancellationToken ct) => AnswerAsync(actor, actor, asked, ct);

    /// <summary>Answers an administrator about the rights of an account.</summary>
    public async Task<Outcome<IReadOnlyList<AccessAnswer>>> OtherAsync(Actor actor, AccountId account, AccessQuestion asked, CancellationToken ct) =>
        actor.May(AccessRights.Manage, NetworkId.References)
            ? await AnswerAsync(actor, await actors.ReadAsync(account, ct), asked, ct)
            : AccessRefusals.NotYours;

    private async Task<Outcome<IReadOnlyList<AccessAnswer>>> AnswerAsync(Actor reader, Actor subject, AccessQuestion asked, CancellationToken ct)
    {
        var found = await networks.FindAsync(reader, asked.Network, ct);
        if (!found.IsDone)
            return found.Refusal;
        var map = await maps.CurrentAsync(found.Value.Id, ct);
        UnitId? unit = null;
        if (asked.Unit.Trim().Length > 0)
        {
            var named = map.Find(asked.Unit.Trim(), reader.Day);
            if (!named.IsDone || !reader.PerimeterOf(NetworkRights.See, map).AndAbove(map.TreeOn(map.MainTree, reader.Day)).Holds(map.SlotOf(named.Value.Id)))
                return NetworkRefusals.NoSuchUnit.With(asked.Unit.Trim());
            unit = named.Value.Id;
        }

        var places = await scopes.DescribeAsync(reader, [.. subject.Mandates.Select(m => new MandateScope(m.Network, m.Tree, m.Root))], ct);
        var held = subject.Mandates.Zip(places).ToList();
        return asked.Rights.Select(right => Answer(subject, right, (map, unit), held)).ToList();
    }

    private static AccessAnswer Answer(Actor subject, Right right, (NetworkMap Map, UnitId? Unit) about, List<(HeldMandate Mandate, string Place)> held)
    {
        var answering = held.Where(h => Holds(subject with { Mandates = [h.Mandate] }, right, about)).ToList();
        if (answering.Count > 0)
            return new(right, true, string.Join(" ", answering.Select(h => $"Mandat «\u00a0{h.Mandate.Role.Label}\u00a0» sur {h.Place}{TitleOf(h.Mandate)}.")));
        var giving = held.Where(h => h.Mandate.Role.Rights.Contains(right.Code)).ToList();
        return new(right, false, giving switch
        {
            [] => "Aucun des mandats ne donne ce droit.",
            _ when giving.TrueForAll(h => !h.Mandate.HoldsOn(subject.Day)) => "Les mandats qui donnent ce droit ne sont pas en cours aujourd’hui.",
            _ when giving.TrueForAll(h => !h.Mandate.Gives(right)) => "Ce droit est dans un compartiment qu’aucun des mandats ne nomme.",
            _ when right.Scope is not RightScope.Subtree => "Ce droit se tient sur le réseau ou l’instance entière ; aucun des mandats n’y porte.",
            _ => $"Les mandats qui donnent ce droit portent sur {string.Join(", ", giving.Select(h => h.Place).Distinct())}.",
        });
    }

    private static bool Holds(Actor one, Right right, (NetworkMap Map, UnitId? Unit) about) => (right.Scope, about.Unit) switch
    {
        (RightScope.Instance, _) => one.May(right, NetworkId.References),
        (RightScope.Subtree, { } unit) => one.May(right, about.Map, unit),
        _ => one.May(right, about.Map.Network),
    };

    private static string TitleOf(HeldMandate mandate) => mandate.Nature switch
    {
        MandateNature.Titular => "",
        MandateNature.Delegation => ", par délégation",
        MandateNature.Interim => ", par intérim",
    };
}

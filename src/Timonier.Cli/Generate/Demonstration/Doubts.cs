// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Why some figures are missing, without object, secret or locked: as in a real network, here and there.</summary>
internal sealed class Doubts
{
    /// <summary>Surveys come back without an answer now and then.</summary>
    private const double UnansweredChance = 0.012;

    /// <summary>Statistics on income are secret in small zones.</summary>
    private const double SecretBelow = 52_000;

    /// <summary>A quality check locks the results of a structure whose exits are that often unknown.</summary>
    private const double LockedFrom = 0.50;

    private const int LeastExitsToLock = 30;

    /// <summary>The last month that the late structure sent.</summary>
    private const int LastMonthSent = 8;

    private static readonly string[] LockedResults = ["E02", "E03", "E12", "E13"];

    private readonly string? late;

    /// <summary>Chooses the structure that sends its last months late.</summary>
    public Doubts(IReadOnlyList<Structure> structures, ulong seed)
    {
        var eligible = structures.Where(s => s.LastYear is null && s.Merged.Count == 0).ToList();
        late = eligible.Count == 0 ? null : eligible[Draws.Of(seed, "retard").Below(eligible.Count)].Code;
    }

    /// <summary>True when the month (from 1 to 12) of the year was not sent.</summary>
    public bool IsLate(Structure structure, int year, int lastMonth) => structure.Code == late && year == Course.LastYear && lastMonth > LastMonthSent;

    /// <summary>The figure with its state.</summary>
    public FictionalFigure StateOf(Recipe recipe, Ledger ledger, FictionalFigure figure)
    {
        if (!figure.IsTold)
            return figure;
        if (figure.State is not ValueState.Present && !(recipe.NeedsPriority && ledger.Surroundings.Priority == 0))
            return figure;
        if (recipe.NeedsPriority && ledger.Surroundings.Priority == 0)
            return Without(figure, ValueState.NotApplicable);
        if (figure is { Form: FictionalForm.Ratio, Second: 0 })
            return Without(figure, ValueState.NotApplicable);
        if (recipe.Origin is Origin.Network && IsLate(ledger.Structure, ledger.Year, 12))
            return Without(figure, ValueState.Missing);
        if (recipe.Origin is Origin.Survey && ledger.DrawsFor("reponse " + recipe.Code).Uniform() < UnansweredChance)
            return Without(figure, ValueState.Missing);
        if (recipe.Code == "C12" && ledger.Structure.Zone.Population < SecretBelow)
            return Without(figure, ValueState.Suppressed);
        if (LockedResults.Contains(recipe.Code) && ledger.Exits >= LeastExitsToLock && ledger.Ways.Unknown > LockedFrom * ledger.Exits)
            return figure with { State = ValueState.Locked };
        return figure;
    }

    private static FictionalFigure Without(FictionalFigure figure, ValueState state) => figure with { State = state, First = 0, Second = 0, Scale = 0 };
}

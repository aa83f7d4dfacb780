// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>How the figures of one indicator are made, from the ledger of a structure and a year.</summary>
/// <remarks>
/// Expected log-odds (shares) or log (rates, means) = base + trend + closure + labour market + pulls of the surroundings + own effect of the structure;
/// then sampling noise. The own effects are the truth that a method of contextualisation must find again (<see cref="Effects"/>).
/// </remarks>
internal abstract record Recipe(string Code)
{
    /// <summary>Where the figure comes from.</summary>
    public Origin Origin { get; init; } = Origin.Network;

    /// <summary>First year told: indicators added to the framework later have no earlier figures.</summary>
    public int FirstYear { get; init; } = Course.FirstYear;

    /// <summary>Last year told: cohorts and accounts come late, censuses later still.</summary>
    public int LastYear { get; init; } = Course.LastYear;

    /// <summary>Standard deviation of the own effects of structures; 0 when there is none.</summary>
    public double Own { get; init; }

    /// <summary>Part of the own effect that follows the general practice of the structure, from −1 to 1: strengths hang together, a little.</summary>
    public double Practice { get; init; }

    /// <summary>What one unit of the own effect moves on the scale of the indicator, when it acts on one of its terms only.</summary>
    public double OwnWeight { get; init; } = 1;

    /// <summary>True effects of other indicators that this one bears too, its terms being theirs, with their weight.</summary>
    public IReadOnlyList<(string Code, double Weight)> Echoes { get; init; } = [];

    /// <summary>The scale on which effects add up: <c>logit</c> or <c>log</c>.</summary>
    public virtual string Scale => "log";

    /// <summary>True when structures truly differ beyond their surroundings.</summary>
    public bool IsPlanted => Own > 0 || Echoes.Count > 0;

    /// <summary>Change in a year.</summary>
    public double Trend { get; init; }

    /// <summary>Change in the year of closed doors.</summary>
    public double Closure { get; init; }

    /// <summary>How strongly the labour market moves it.</summary>
    public double Labour { get; init; }

    /// <summary>Pulls of the surroundings.</summary>
    public IReadOnlyList<Pull> Pulls { get; init; } = [];

    /// <summary>True when it makes no sense without a priority neighbourhood.</summary>
    public bool NeedsPriority { get; init; }

    /// <summary>True in the years for which it is told.</summary>
    public bool IsTold(int year) => year >= FirstYear && year <= LastYear;

    /// <summary>The figure of the ledger's structure and year.</summary>
    public abstract FictionalFigure Make(Ledger ledger, ref Draws draws);

    /// <summary>Everything that moves the figure, on its own scale.</summary>
    protected double ShiftOf(Ledger ledger)
    {
        var shift = (Trend * (ledger.Year - Course.PivotYear)) + (Closure * Course.ClosureIn(ledger.Year)) + (Labour * Course.LabourIn(ledger.Year)) + ledger.Own(Code);
        foreach (var pull in Pulls)
            shift += pull.Weight * ledger.Surroundings[pull.Trait];
        return shift;
    }
}

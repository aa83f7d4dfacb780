// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Formulas;
using Timonier.Network;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators.Calculated;

/// <summary>Small drawn networks with measures A, B, D (counts), T (a rate) and one indicator C calculated from them.</summary>
internal sealed class Made
{
    private static readonly Role Reader = new("lecteur", "lecture", [NetworkRights.See.Code, IndicatorRights.Read.Code], OwnsFigures: false);
    private static readonly Role Owner = new("directeur", "direction", [NetworkRights.See.Code, IndicatorRights.Read.Code], OwnsFigures: true);

    private readonly List<(int Indicator, Period Period, string Figures)> told = [];
    private readonly NetworkMap map;
    private readonly Calculation calculation;

    public Made(string tree, string formula)
    {
        map = Sketch.Map(tree);
        calculation = new(new(formula));
    }

    public static Definition Count { get; } = new() { Label = "Effectif", Kind = IndicatorKind.Count, CountsPersons = false };

    public Definition Definition { get; init; } = new() { Label = "Calculé", Kind = IndicatorKind.Mean, CountsPersons = false };

    public Definition Measure { get; init; } = Count;

    public MissingValues Missing { get; init; }

    public FormulaWindow Window { get; init; } = FormulaWindow.Twelve;

    public TerritoryCalculation Territories { get; init; }

    public int SecretBelow { get; init; }

    /// <summary>Adds what was told: <c>A@2024: X = 10, Y = nd</c>.</summary>
    public Made Told(string figures)
    {
        var sides = figures.Split([':'], 2);
        var (code, period) = (sides[0].Split('@')[0], PeriodText.TryRead(sides[0].Split('@')[1], out var read) ? read : throw new FormatException(figures));
        told.Add(("ABDT".IndexOf(code, StringComparison.Ordinal) + 1, period, sides[1]));
        return this;
    }

    public NetworkReading Read(string? owner = null)
    {
        var rate = new Definition { Label = "Taux", Kind = IndicatorKind.Proportion, Multiplier = 100, CountsPersons = false };
        var made = Definition with { Calculation = calculation with { Terms = calculation.Terms with { Missing = Missing, Window = Window }, Territories = Territories } };
        Indicator[] all = [new(new(1), "A", [Measure]), new(new(2), "B", [Measure]), new(new(3), "D", [Measure]), new(new(4), "T", [rate]), new(new(5), "C", [made])];
        List<HeldMandate> mandates = [new(Reader, map.Network, Sketch.Tree, null, Sketch.Always, null)];
        if (owner is not null)
            mandates.Add(new(Owner, map.Network, Sketch.Tree, map.Units[map.Slot(owner)].Id, Sketch.Always, null));
        var actor = new Actor(null, "essai", mandates, new(2025, 1, 1));
        return new(new(actor, map, new(1, all), default, new() { SecretBelow = SecretBelow }), Figured.Cube(map, told), new());
    }

    /// <summary>The figure of C.</summary>
    public Figure Of(string unit, string period = "2024", string? owner = null)
    {
        var reading = Read(owner);
        Assert.True(PeriodText.TryRead(period, out var at));
        return reading.Read(map.Units[map.Slot(unit)].Id, reading.Catalogue.ByCode("C")!, Aspect.Observed, at);
    }

    public Unit Unit(string code) => map.Units[map.Slot(code)];
}

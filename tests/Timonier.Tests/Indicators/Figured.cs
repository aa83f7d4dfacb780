// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Figures;
using Timonier.Network;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators;

/// <summary>Panels over small drawn networks: <c>A = 12/40, B = secret, C = 7</c>.</summary>
internal static class Figured
{
    public static readonly Period Year = Period.Year(2024);

    public static Indicator Indicator(Definition definition) => new(new(1), "X", [definition]);

    public static CubeSnapshot Cube(NetworkMap map, string figures) => Cube(map, [(1, Year, figures)]);

    /// <summary>Several indicators and periods, by the number of the indicator.</summary>
    public static CubeSnapshot Cube(NetworkMap map, IEnumerable<(int Indicator, Period Period, string Figures)> told, Aspect aspect = Aspect.Observed)
    {
        var draft = new CubeDraft(new(0, new(), []));
        var line = 1;
        foreach (var (indicator, period, figures) in told)
        {
            var number = draft.Basis.Periods.Add(period.Code);
            foreach (var figure in figures.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var sides = figure.Split('=', StringSplitOptions.TrimEntries);
                var unit = map.Units[map.Slot(sides[0])].Id.Value;
                draft.Add(Row(unit, number, sides[1], line++) with { Indicator = indicator, Aspect = aspect }, period.FilingYear);
            }
        }

        draft.Settle();
        return draft.Basis.With(1, draft.Replaced.ToList());
    }

    public static Panel Panel(NetworkMap map, string figures, Definition definition, int secretBelow = 0) =>
        PanelBuilder.Build(new(Cube(map, figures), map, Indicator(definition), Aspect.Observed, Year, secretBelow));

    /// <summary>The targets of a drawn network, by unit.</summary>
    public static Func<string, Figure> Targets(string tree, string targets, Definition definition)
    {
        var map = Sketch.Map(tree);
        var panel = PanelBuilder.Build(new(Cube(map, [(1, Year, targets)], Aspect.Target), map, Indicator(definition), Aspect.Target, Year, 0));
        return unit => panel.Of(map, unit);
    }

    public static Figure Of(this Panel panel, NetworkMap map, string code) =>
        panel.Read(map.Slot(code), Perimeter.Of([], map, Sketch.Always));

    private static DraftRow Row(int unit, ushort period, string text, int line) => text switch
    {
        "nd" => new(1, Aspect.Observed, new(unit, period, new(1, CellForm.Value, ValueState.Missing, 0)), Chunk.None, Chunk.None, Chunk.None, 0, line),
        "s" => new(1, Aspect.Observed, new(unit, period, new(1, CellForm.Value, ValueState.Suppressed, 0)), Chunk.None, Chunk.None, Chunk.None, 0, line),
        "v" => new(1, Aspect.Observed, new(unit, period, new(1, CellForm.Value, ValueState.Locked, 0)), Chunk.None, Chunk.None, Chunk.None, 0, line),
        "so" => new(1, Aspect.Observed, new(unit, period, new(1, CellForm.Value, ValueState.NotApplicable, 0)), Chunk.None, Chunk.None, Chunk.None, 0, line),
        _ when text.Split('/') is [var n, var d] => new(
            1, Aspect.Observed, new(unit, period, new(1, CellForm.Ratio, ValueState.Present, 0)), long.Parse(n, null), long.Parse(d, null), Chunk.None, 0, line),
        _ when text.Split(" sur ") is [var v, var n] => new(
            1, Aspect.Observed, new(unit, period, new(1, CellForm.Value, ValueState.Present, 0)), long.Parse(v, null), long.Parse(n, null), Chunk.None, 0, line),
        _ => new(1, Aspect.Observed, new(unit, period, new(1, CellForm.Value, ValueState.Present, 0)), long.Parse(text, null), Chunk.None, Chunk.None, 0, line),
    };
}

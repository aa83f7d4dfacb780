// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Indicators.Calculated;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Quality;
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>Panels already built, for the newest state of knowledge of each network and one of its past; all of a state are dropped when another takes its place or room runs out.</summary>
public sealed class PanelCache
{
    /// <summary>Lines kept over all panels of a state: about 100 MB.</summary>
    private const int LinesKept = 1_000_000;

    /// <summary>Lines kept for a state of the past: about 20 MB.</summary>
    private const int PastLinesKept = 200_000;

    private readonly ConcurrentDictionary<(int Network, long Units, long Definitions, long Observations, long Quality), State> states = new();

    internal Panel Get(CubeSnapshot cube, NetworkMap map, Catalogue catalogue, PanelSubject subject)
    {
        var state = StateOf(cube, map, catalogue, subject.Quality);
        var panelKey = (subject.Indicator.Id.Value, subject.Aspect, subject.Period.Code, subject.Tree);
        if (state.Panels.TryGetValue(panelKey, out var panel))
            return panel;
        panel = subject.Tree is not null ? TreePanelBuilder.Build(subject, Get(cube, map, catalogue, subject with { Tree = null }))
            : catalogue.PlanOf(subject) is { } plan
            ? CalculatedPanelBuilder.Build(subject, plan, InputPanels.Of(subject, plan, (input, period) => Get(cube, map, catalogue, subject with { Indicator = input, Period = period })))
            : PanelBuilder.Build(subject);
        if (Interlocked.Add(ref state.Lines, panel.Count) > (state.IsPast ? PastLinesKept : LinesKept))
        {
            state.Panels.Clear();
            state.Lines = panel.Count;
        }

        return state.Panels.GetOrAdd(panelKey, panel);
    }

    /// <summary>The periods already found for each indicator and aspect of a state.</summary>
    internal ConcurrentDictionary<(int Indicator, Aspect Aspect), IReadOnlyList<Period>> PeriodsOf(CubeSnapshot cube, NetworkMap map, Catalogue catalogue, QualitySnapshot quality) =>
        StateOf(cube, map, catalogue, quality).Periods;

    private State StateOf(CubeSnapshot cube, NetworkMap map, Catalogue catalogue, QualitySnapshot quality)
    {
        var key = (map.Network.Value, map.Revision, catalogue.Revision, cube.Revision, quality.Revision);
        return states.TryGetValue(key, out var state) ? state : Replace(key);
    }

    private State Replace((int Network, long Units, long Definitions, long Observations, long Quality) key)
    {
        var known = states.Keys.Where(k => k.Network == key.Network).ToList();
        var isPast = known.Exists(k => k.Observations > key.Observations || k.Units > key.Units || k.Definitions > key.Definitions || k.Quality > key.Quality);
        foreach (var old in known.Where(k => !isPast || states.TryGetValue(k, out var state) && state.IsPast))
            states.TryRemove(old, out _);
        return states.GetOrAdd(key, _ => new() { IsPast = isPast });
    }

    private sealed class State
    {
        public ConcurrentDictionary<(int Indicator, Aspect Aspect, long Period, string? Tree), Panel> Panels { get; } = new();

        public ConcurrentDictionary<(int Indicator, Aspect Aspect), IReadOnlyList<Period>> Periods { get; } = new();

        public bool IsPast { get; init; }

        public int Lines;
    }
}

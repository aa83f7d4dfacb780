// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Indicators.Cube;
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>Panels already built, for one state of knowledge of one network; all are dropped when knowledge moves or room runs out.</summary>
public sealed class PanelCache
{
    /// <summary>Lines kept over all panels of a network: about 100 MB.</summary>
    private const int LinesKept = 1_000_000;

    private readonly ConcurrentDictionary<(int Network, long Units, long Definitions, long Observations), State> states = new();

    internal Panel Get(CubeSnapshot cube, NetworkMap map, Catalogue catalogue, PanelSubject subject)
    {
        var key = (map.Network.Value, map.Revision, catalogue.Revision, cube.Revision);
        if (!states.TryGetValue(key, out var state))
            state = Replace(key);
        var panelKey = (subject.Indicator.Id.Value, subject.Aspect, subject.Period.Code);
        if (state.Panels.TryGetValue(panelKey, out var panel))
            return panel;
        panel = PanelBuilder.Build(subject);
        if (Interlocked.Add(ref state.Lines, panel.Count) > LinesKept)
        {
            state.Panels.Clear();
            state.Lines = panel.Count;
        }

        return state.Panels.GetOrAdd(panelKey, panel);
    }

    private State Replace((int Network, long, long, long) key)
    {
        foreach (var old in states.Keys.Where(k => k.Network == key.Network))
            states.TryRemove(old, out _);
        return states.GetOrAdd(key, _ => new());
    }

    private sealed class State
    {
        public ConcurrentDictionary<(int Indicator, Aspect Aspect, long Period), Panel> Panels { get; } = new();

        public int Lines;
    }
}

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Tests.Conformance;

/// <summary>A class of tests that replays reference files; the table of conformance gathers them all.</summary>
public interface IReplays
{
    /// <summary>The replays of this class.</summary>
    static abstract IEnumerable<Replay> All { get; }
}

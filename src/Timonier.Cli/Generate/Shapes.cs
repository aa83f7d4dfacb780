// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Benches;
using Timonier.Cli.Generate.Demonstration;
using Timonier.Foundation;

namespace Timonier.Cli.Generate;

/// <summary>Every shape that can be generated.</summary>
internal static class Shapes
{
    /// <summary>The shapes, the demonstration first.</summary>
    public static IReadOnlyList<Shape> All { get; } = [new MissionsLocalesShape(), new PiloteShape(), new PilotePagesShape(), new CubeShape(), new ReferentialShape()];

    /// <summary>The shape of a name, or the list of those that exist.</summary>
    public static Outcome<Shape> Find(string name) => All.FirstOrDefault(s => s.Name == name) is { } shape
        ? shape
        : GenerateRefusals.NoSuchShape.With(name, string.Join(", ", All.Select(s => s.Name)));
}

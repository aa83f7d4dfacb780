// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Tests.Conformance;

/// <summary>The replay of one reference file by one method.</summary>
/// <param name="File">Name of the file in the shared folder of vectors.</param>
/// <param name="Method">Identifier of the method in the catalogue, or what is replayed of it.</param>
/// <param name="Tolerance">The largest gap allowed.</param>
/// <param name="Run">Computes everything and compares it.</param>
public sealed record Replay(string File, string Method, double Tolerance, Action<Comparison> Run)
{
    /// <summary>How gaps are measured.</summary>
    public Scale Scale { get; init; } = Scale.Relative;

    /// <summary>A sentence in French for the table: why this tolerance, when it is not the ordinary one.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Cases that cannot be met, by label, each with its reason in French; they are counted apart, never skipped.</summary>
    public IReadOnlyDictionary<string, string> Explained { get; init; } = new Dictionary<string, string>();

    /// <summary>Runs the replay.</summary>
    public Comparison Execute()
    {
        var comparison = new Comparison(this);
        Run(comparison);
        return comparison;
    }

    public override string ToString() => $"{File} {Method}";
}

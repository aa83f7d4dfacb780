// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>What all the cases of a file share: values of the server's items, and the periods its aggregates run over.</summary>
internal sealed record CaseSurroundings
{
    /// <summary>Values by item, as a formula writes it.</summary>
    public IReadOnlyDictionary<string, FormulaInput> Items { get; init; } = new Dictionary<string, FormulaInput>();

    /// <summary>For each period, values by item.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, FormulaInput>> Samples { get; init; } = [];
}

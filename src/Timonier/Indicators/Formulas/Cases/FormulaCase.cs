// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>One formula with its inputs and what should come out.</summary>
internal sealed record FormulaCase
{
    /// <summary>What names the case in a report.</summary>
    public required string Id { get; init; }

    /// <summary>The formula.</summary>
    public required string Text { get; init; }

    /// <summary>What should come out.</summary>
    public required CaseExpectation Expected { get; init; }

    /// <summary>Which engine gave that; empty for none in particular.</summary>
    public string Engine { get; init; } = "";

    /// <summary>Where the formula stands, in the words of DHIS2: <c>INDICATOR_EXPRESSION</c>...</summary>
    public string Mode { get; init; } = "";

    /// <summary>What it should give, in the words of DHIS2: <c>TEXT</c>, <c>BOOLEAN</c>...; empty when not told.</summary>
    public string DataType { get; init; } = "";

    /// <summary>What is done about missing measures.</summary>
    public MissingValues Missing { get; init; }

    /// <summary>Values of this case, by code.</summary>
    public IReadOnlyDictionary<string, FormulaInput> Inputs { get; init; } = new Dictionary<string, FormulaInput>();

    /// <summary>Values by period of this case, by code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FormulaValue>> Series { get; init; } = new Dictionary<string, IReadOnlyList<FormulaValue>>();

    /// <summary>True for the engine of DHIS2's clients, that computes what its server refuses.</summary>
    public bool IsOfClientEngine => Engine == "expression-parser";

    /// <summary>True for the engine of DHIS2's server.</summary>
    public bool IsOfServerEngine => Engine.StartsWith("dhis2-core", StringComparison.Ordinal);
}

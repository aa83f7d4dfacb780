// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>How our answer stands beside what a case expects.</summary>
public enum CaseVerdict
{
    /// <summary>The same.</summary>
    Agrees,

    /// <summary>Not the same, on purpose, by a rule of the committed list: what is expected contradicts ordinary arithmetic or the types.</summary>
    MustDiffer,

    /// <summary>The formula names something of the committed list of what the language leaves out.</summary>
    OutOfScope,

    /// <summary>Not the same, and nothing says why.</summary>
    Fails,
}

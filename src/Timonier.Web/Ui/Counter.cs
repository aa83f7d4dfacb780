// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>A large number with its name.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">The number, or why there is none.</param>
public sealed record Counter(string Label, Figure Value)
{
    /// <summary>A smaller line under the number.</summary>
    public string? Note { get; init; }
}

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>A unit whose results are read.</summary>
/// <param name="Code">Its code; units are given in ordinal order of codes, which settles ties.</param>
/// <param name="Region">Code of its region, empty when it has none. Never a covariate of the national model.</param>
public sealed record ContextUnit(string Code, string Region);

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import;

/// <summary>How far an import is.</summary>
/// <param name="Share">From 0 to 1.</param>
/// <param name="Phase">What it is doing, French.</param>
public readonly record struct ImportProgress(double Share, string Phase);

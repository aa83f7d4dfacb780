// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>What was found beside what was expected.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Low">The least expected, or nothing.</param>
/// <param name="High">The most expected, or nothing.</param>
/// <param name="Print">Print of the figures of the unit.</param>
internal readonly record struct Gap(decimal Found, decimal? Low, decimal? High, long Print);

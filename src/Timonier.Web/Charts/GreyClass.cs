// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>One grey of a map.</summary>
/// <param name="Grey">From 1 (pale) to 5 (dark).</param>
/// <param name="Low">Lowest value in it.</param>
/// <param name="High">Highest value in it.</param>
/// <param name="Count">How many territories.</param>
public sealed record GreyClass(int Grey, double Low, double High, int Count);

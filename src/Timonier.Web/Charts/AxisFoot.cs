// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>How the foot of a horizontal axis is written.</summary>
/// <param name="Y">Where the drawing ends.</param>
/// <param name="Decimals">Decimals of the ticks.</param>
/// <param name="Unit">Unit written after each tick.</param>
internal readonly record struct AxisFoot(double Y, int Decimals, string? Unit);

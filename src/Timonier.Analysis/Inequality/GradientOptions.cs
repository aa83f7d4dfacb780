// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Inequality;

/// <summary>How a gradient over ordered groups is measured.</summary>
/// <param name="Scale">Scale of the errors of the values.</param>
/// <param name="Line">Scale on which the line is straight.</param>
/// <param name="Multiplier">Factor of the slope; a negative one turns the ratio over, for values where lower is better.</param>
/// <param name="Repetitions">Number of simulated samples.</param>
/// <param name="Seed">Seed of the simulation.</param>
public sealed record GradientOptions(ValueScale Scale, LineScale Line, double Multiplier, int Repetitions, ulong Seed);

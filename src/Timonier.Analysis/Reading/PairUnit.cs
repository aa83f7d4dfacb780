// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Analysis.Reading;

/// <summary>Which unit is read, and what is known of its two values.</summary>
/// <param name="Position">Position of the unit.</param>
/// <param name="ThresholdInTau">Practical threshold, in τ.</param>
/// <param name="SamplingCovariance">Sampling covariance of both values on the model scale; 0 when unknown, and then said so.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PairUnit(int Position, double ThresholdInTau, double SamplingCovariance = 0);

// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Analysis.Context;

/// <summary>An interval in the unit of an indicator.</summary>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ContextInterval(double Lower, double Upper);

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>One figure that a batch brings, with its place in the batch's files.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Aspect">Observed, target, initial, expected.</param>
/// <param name="Key">Unit, period number, shape.</param>
/// <param name="First">Value or numerator, by the shape's form; <see cref="Chunk.None"/> when absent.</param>
/// <param name="Second">Denominator, or <see cref="Chunk.None"/>.</param>
/// <param name="Told">The value the file gives beside numerator and denominator, kept for the record; or <see cref="Chunk.None"/>.</param>
/// <param name="File">Index of the file in the batch.</param>
/// <param name="Line">Line in that file.</param>
internal readonly record struct DraftRow(int Indicator, Aspect Aspect, CellKey Key, long First, long Second, long Told, short File, int Line);

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>One version of the charter of a network, as it was framed.</summary>
/// <param name="Number">Number, from 1.</param>
/// <param name="Charter">The charter.</param>
/// <param name="Text">The JSON as it was written.</param>
/// <param name="At">When it was framed.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Revision">The revision from which it holds.</param>
public sealed record CharterVersion(int Number, EntryCharter Charter, string Text, DateTimeOffset At, string Actor, long Revision);

// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Territories;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>A commune in a zone, whole or shared with the neighbour.</summary>
/// <param name="Commune">The commune.</param>
/// <param name="Percent">Its part that this structure serves, from 1 to 100.</param>
internal readonly record struct ZonePart(Commune Commune, int Percent);

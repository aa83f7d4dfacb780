// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Checks;

/// <summary>Something that no row of the database may be: each room registers its own, <c>check</c> counts them all.</summary>
/// <param name="Forbids">What it forbids, in French, as a plural without article.</param>
/// <param name="Sql">A query that answers how many there are, as one number.</param>
public sealed record IntegrityRule(string Forbids, string Sql);

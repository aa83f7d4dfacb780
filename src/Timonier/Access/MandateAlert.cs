// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>Something to look at about mandates: an end that comes, a function that nobody holds, or that two hold.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Role">French label of the role.</param>
/// <param name="Place">Over what, in words.</param>
/// <param name="Persons">Who is concerned.</param>
/// <param name="From">First day of the gap or of the overlap; last day of the mandate that ends.</param>
/// <param name="To">Last day of the gap or of the overlap; nothing while no end is known.</param>
public sealed record MandateAlert(MandateAlertKind Kind, string Role, string Place, IReadOnlyList<string> Persons, DateOnly From, DateOnly? To);

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>A mapping kept under a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">The JSON as written, comments included.</param>
/// <param name="At">When it was kept.</param>
/// <param name="Actor">By whom.</param>
public sealed record SavedMapping(string Name, string Content, DateTimeOffset At, string Actor);

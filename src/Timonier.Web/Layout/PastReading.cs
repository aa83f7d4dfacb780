// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Layout;

/// <summary>What a page of a network says of the day on which it is read as known, and how another is chosen.</summary>
/// <param name="Day">The day of the past in words; nothing when the page shows what is known now.</param>
/// <param name="Value">The same as a date field takes it.</param>
/// <param name="Now">The address of the same page as known now.</param>
/// <param name="Action">Where the choice of a day is sent.</param>
/// <param name="Page">The address of this page.</param>
public sealed record PastReading(string? Day, string? Value, string Now, string Action, string Page);

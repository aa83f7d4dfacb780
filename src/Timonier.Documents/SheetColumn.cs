// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents;

/// <summary>A column of a sheet to write.</summary>
/// <param name="Title">What its header says.</param>
/// <param name="Width">Width in characters of the ordinary font.</param>
public sealed record SheetColumn(string Title, double Width = 14);

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Sheets;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where its cells are: a path in the package, or an offset.</param>
/// <param name="IsVisible">False when its author hid it.</param>
internal sealed record SheetPlace(string Name, string Place, bool IsVisible);

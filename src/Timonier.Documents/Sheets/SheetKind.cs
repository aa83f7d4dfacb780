// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Sheets;

/// <summary>What a sheet that is written is for.</summary>
internal enum SheetKind
{
    /// <summary>A table, whose first row is its header.</summary>
    Table,

    /// <summary>A page of text.</summary>
    Text,
}

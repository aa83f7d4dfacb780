// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;

namespace Timonier.Hosts.Tests.Documents;

/// <summary>Shapes of random tables.</summary>
internal static class Generators
{
    public static Gen<string[]> Array(this Gen<string> text) => text.ArrayOf();

    /// <summary>Rows of one cell at least.</summary>
    public static Gen<string[]> NonEmpty(this Gen<string[]> row) => row.Where(cells => cells.Length > 0);

    /// <summary>Tables of one row at least.</summary>
    public static Gen<string[][]> NonEmptyRows(this Gen<string[]> row) => row.ArrayOf().Where(rows => rows.Length > 0);

    public static Gen<string[][]> Array(this Gen<string[]> row) => row.ArrayOf();
}

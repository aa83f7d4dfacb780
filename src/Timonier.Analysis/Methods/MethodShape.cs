// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>What the rows of a result are.</summary>
public enum MethodShape
{
    /// <summary>One row for one row of the table, whose columns are carried through.</summary>
    Rows,

    /// <summary>One row for one group, with the columns of the group.</summary>
    Groups,

    /// <summary>Rows of its own, with the columns of the group when there is one.</summary>
    Free,
}

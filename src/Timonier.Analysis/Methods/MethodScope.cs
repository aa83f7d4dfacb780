// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>How much of a table a method must see to answer.</summary>
public enum MethodScope
{
    /// <summary>One row at a time: a table of any length is read in blocks. One row out for one row in.</summary>
    Row,

    /// <summary>All the rows of a group; groups are told apart by the columns of the parameter <c>group</c>.</summary>
    Group,

    /// <summary>The whole table.</summary>
    Table,
}

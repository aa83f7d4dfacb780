// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>A parent that a row gives to a unit.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Code">The parent's code.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or nothing.</param>
/// <param name="Unknown">What to do when no unit has the code.</param>
internal sealed record ParentStatement(string Tree, UnitCode Code, DateOnly From, DateOnly? To, Unknown Unknown)
{
    /// <summary>The unit to create for it, when it is not known.</summary>
    public NewUnit? Created { get; init; }

    /// <summary>The column of the code, counted from 0, or −1.</summary>
    public int Column { get; init; } = -1;

    /// <summary>The name of that column.</summary>
    public string Header { get; init; } = "";
}

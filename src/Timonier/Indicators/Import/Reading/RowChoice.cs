// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reading;

/// <summary>What the rules of a mapping say of a row.</summary>
internal enum RowChoice
{
    /// <summary>Read it.</summary>
    Take,

    /// <summary>Pass over it; it was counted.</summary>
    Pass,

    /// <summary>The table ends before it.</summary>
    Stop,
}

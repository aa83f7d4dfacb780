// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import;

/// <summary>What the rows of one table become: figures, units, definitions.</summary>
internal interface ITableTarget
{
    /// <summary>Takes the current row in, or refuses it.</summary>
    void TakeRow();
}

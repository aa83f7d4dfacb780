// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What designates a unit.</summary>
internal enum UnitDesignation
{
    [Says("par son code")]
    Code,

    [Says("par son nom")]
    Name,
}

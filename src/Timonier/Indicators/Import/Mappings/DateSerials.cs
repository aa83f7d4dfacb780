// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>How a bare number is read as a date.</summary>
internal enum DateSerials
{
    [Says("refusés")]
    Refuse,

    [Says("jours depuis 1900 (Excel)")]
    From1900,

    [Says("jours depuis 1904 (Excel pour Mac ancien)")]
    From1904,
}

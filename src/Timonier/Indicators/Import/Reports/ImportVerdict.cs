// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>How an import ended.</summary>
public enum ImportVerdict
{
    /// <summary>A dry run: it could be recorded.</summary>
    Recordable,

    /// <summary>Recorded.</summary>
    Recorded,

    /// <summary>All is known already: nothing to record.</summary>
    NothingNew,

    /// <summary>Refused: rejected rows, a failed control, an unreadable file. Nothing was recorded.</summary>
    Refused,
}

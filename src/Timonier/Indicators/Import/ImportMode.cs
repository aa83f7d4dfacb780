// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import;

/// <summary>How far an import goes.</summary>
public enum ImportMode
{
    /// <summary>Read, check and tell; write nothing.</summary>
    Check,

    /// <summary>The same, then record when nothing stands against it.</summary>
    Record,
}

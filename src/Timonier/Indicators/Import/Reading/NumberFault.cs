// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reading;

/// <summary>Why a text is not read as a number.</summary>
internal enum NumberFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is not one.</summary>
    NotANumber,

    /// <summary>It can be read two ways: « 1,234 ».</summary>
    Ambiguous,

    /// <summary>It has more digits than can be kept.</summary>
    TooLarge,
}

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What a JSON value is.</summary>
internal enum JsonShape
{
    Object,
    Array,
    Text,
    Number,
    Truth,
    Null,
}

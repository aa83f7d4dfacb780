// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

internal enum LostZeros
{
    [Says("refuser la ligne (par défaut)")]
    Refuse,

    [Says("ce sont bien deux structures")]
    Accept,
}

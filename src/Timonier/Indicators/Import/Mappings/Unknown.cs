// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What to do of a row about something that the network does not know.</summary>
internal enum Unknown
{
    [Says("refuser la ligne")]
    Refuse,

    [Says("écarter la ligne, en la comptant")]
    Skip,

    [Says("créer")]
    Create,
}

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What rejected rows do to the batch.</summary>
internal enum RejectedRows
{
    [Says("tout refuser : rien n’est enregistré")]
    RefuseAll,

    [Says("accepter les lignes valides")]
    AcceptValid,
}

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What a control that fails does to the batch.</summary>
internal enum FailedControl
{
    [Says("refuser l’import")]
    Refuse,

    [Says("le signaler et enregistrer quand même")]
    Warn,
}

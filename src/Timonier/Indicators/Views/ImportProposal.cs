// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Proposing;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>The mapping proposed for a file sent without one.</summary>
public sealed class ImportProposal(MappingProposer proposer, ImportKnowledge knowledge)
{
    /// <summary>Proposes a mapping into a network that the actor may import in; nothing is written.</summary>
    public async Task<Outcome<MappingProposal>> ReadAsync(Actor actor, SteeringNetwork network, ImportFile file, CancellationToken ct) =>
        ImportJobs.MayImport(actor, network.Id)
            ? proposer.Propose(file, (network.Code, ""), await knowledge.ReadAsync(network, ct), ct)
            : IndicatorRefusals.NotYours;
}

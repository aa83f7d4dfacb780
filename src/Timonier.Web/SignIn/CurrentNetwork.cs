// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Web.SignIn;

/// <summary>The network that the address of this request opens (<c>/r/{network}/...</c>), as its reader may read it. Scoped.</summary>
/// <remarks>One state of knowledge for the whole request: page and layout read the same one.</remarks>
public sealed class CurrentNetwork
{
    /// <summary>The networks that the actor knows; empty before sign-in.</summary>
    public IReadOnlyList<SteeringNetwork> Known { get; private set; } = [];

    /// <summary>The network of the address; nothing on pages of no network.</summary>
    public SteeringNetwork? Network { get; private set; }

    /// <summary>How the address names it, with the day of the past if there is one.</summary>
    public NetworkSegment Segment { get; private set; }

    /// <summary>The network as known now, or on that day; nothing on pages of no network.</summary>
    public NetworkReading? Reading { get; private set; }

    internal void Know(IReadOnlyList<SteeringNetwork> known) => Known = known;

    internal void Open(SteeringNetwork network, NetworkSegment segment, NetworkReading reading) => (Network, Segment, Reading) = (network, segment, reading);
}

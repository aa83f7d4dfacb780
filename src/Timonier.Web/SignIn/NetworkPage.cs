// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Timonier.Indicators.Figures;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Web.SignIn;

/// <summary>A page of a network: its route begins with <c>/r/{Network}</c>; it loads what it shows in <see cref="LoadAsync"/>.</summary>
/// <remarks>
/// Before it runs, the reader is signed in, the network is one that the reader knows, and it is opened at its present state of knowledge, or as known on the day that the address names.
/// Its policy is to see one unit at least; a page that asks for more says so. What lies outside the reader's perimeter is answered by <see cref="NotFound"/>, as what does not exist.
/// </remarks>
[RoutePolicy("network.see")]
public abstract class NetworkPage : ComponentBase
{
    /// <summary>How the address names the network: see <see cref="NetworkSegment"/>. Links to other pages of the network are made from it.</summary>
    [Parameter]
    public string Network { get; set; } = "";

    /// <summary>Who reads.</summary>
    protected Actor Actor => CurrentActor.Actor;

    /// <summary>The network and its parameters.</summary>
    protected SteeringNetwork Steered => CurrentNetwork.Network ?? throw new InvalidOperationException("The route of this page holds no {network}.");

    /// <summary>The network as this reader may read it.</summary>
    protected NetworkReading Reading => CurrentNetwork.Reading ?? throw new InvalidOperationException("The route of this page holds no {network}.");

    /// <summary>Its units, kinds and trees.</summary>
    protected NetworkMap Map => Reading.Map;

    /// <summary>The state of knowledge read.</summary>
    protected DataVersion Version => Reading.Version;

    /// <summary>Cancelled when the browser goes away.</summary>
    protected CancellationToken Aborted => Http.RequestAborted;

    /// <summary>The request and its answer.</summary>
    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private CurrentNetwork CurrentNetwork { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The address of a page of this network.</summary>
    protected string Address(string page) => $"/r/{Network}/{page}";

    /// <summary>Answers that there is nothing here: 404.</summary>
    protected void NotFound() => Navigation.NotFound();

    /// <summary>Loads what the page shows: one view, asked once.</summary>
    protected abstract Task LoadAsync();

    /// <inheritdoc/>
    protected sealed override Task OnInitializedAsync() => LoadAsync();
}

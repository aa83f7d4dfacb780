// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate;
using Timonier.Web.SignIn;

namespace Timonier.Cli.Demo;

/// <summary>One of the people of the demonstration (<c>samples/demo/comptes.csv</c>): invented, one for each role.</summary>
/// <param name="Login">Login.</param>
/// <param name="Name">First name and family name.</param>
/// <param name="Role">Code of the role.</param>
/// <param name="Scope">Over what: a unit (<c>region:53</c>), <c>reseau</c> or <c>instance</c>.</param>
/// <param name="Function">What the role is called.</param>
/// <param name="Purpose">What one sees with it.</param>
internal sealed record DemonstrationRole(string Login, string Name, string Role, string Scope, string Function, string Purpose)
{
    /// <summary>The password of every account of the demonstration. It is printed: whoever reaches the page enters, and the server listens to this machine only.</summary>
    public const string Password = "barre-et-boussole";

    private const string WholeNetwork = "reseau";
    private const string WholeInstance = "instance";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemonstrationRole> All { get; } =
        [.. Samples.Rows("demo/comptes.csv").Select(r => new DemonstrationRole(r[0], r[1], r[2], r[3], r[4], r[5]))];

    /// <summary>Network and unit of the mandate, as its giver names them.</summary>
    public (string? Network, string? Unit) Place(string network) => Scope switch
    {
        WholeInstance => (null, null),
        WholeNetwork => (network, null),
        _ => (network, Scope),
    };

    /// <summary>The button of the sign-in page.</summary>
    public DemonstrationAccount Button => new(Login, Password, $"{Name}, {Function}", Purpose);
}

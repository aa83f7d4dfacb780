// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.SignIn;

/// <summary>Addresses of this site only: where to return after signing in comes from the browser, and must not lead elsewhere.</summary>
public static class LocalAddress
{
    private const int Longest = 2_000;

    /// <summary>The address when it is a path of this site; else the home page.</summary>
    public static string OrHome(string? address) =>
        address is ['/', ..] && address.Length <= Longest
        && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl)
            ? address
            : SignInRoutes.Home;
}

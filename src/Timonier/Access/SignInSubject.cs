// SPDX-License-Identifier: Apache-2.0
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Timonier.Access;

/// <summary>What failures to sign in are counted for: a login, whether an account bears it or not, or a network address.</summary>
/// <param name="Hash">SHA-256 of the subject: nothing readable is kept, people type their password in the wrong field.</param>
/// <param name="Waits">Seconds to wait after the first failure in a row, the second... The last one stands for all that follow.</param>
public sealed record SignInSubject(byte[] Hash, IReadOnlyList<int> Waits)
{
    /// <summary>Four failures cost nothing; the fifth 30 seconds, then twice as much each time, up to a quarter of an hour.</summary>
    public static readonly IReadOnlyList<int> LoginWaits = [0, 0, 0, 0, 30, 60, 120, 240, 480, 900];

    /// <summary>The same, from the twentieth failure on: a whole office may sit behind one address.</summary>
    public static readonly IReadOnlyList<int> AddressWaits = [.. Enumerable.Repeat(0, 15), .. LoginWaits];

    /// <summary>Three mails cost nothing; then a quarter of an hour each, so that nobody floods a mailbox.</summary>
    public static readonly IReadOnlyList<int> ResetWaits = [0, 0, 900];

    /// <summary>A login, as typed.</summary>
    public static SignInSubject OfLogin(string login) => new(HashOf("login " + Account.KeyOf(login)), LoginWaits);

    /// <summary>The codes of an account: six digits, so that failures wait as those of its password do.</summary>
    public static SignInSubject OfCode(AccountId account) => new(HashOf("code " + account), LoginWaits);

    /// <summary>Links asked for by mail: the fourth in a row waits, whether an account bears the login or not.</summary>
    public static SignInSubject OfReset(string login) => new(HashOf("reset " + Account.KeyOf(login)), ResetWaits);

    /// <summary>Links asked for from an address.</summary>
    public static SignInSubject OfResets(IPAddress address) => OfAddress(address) with { Hash = HashOf("resets " + Convert.ToHexString(OfAddress(address).Hash)) };

    /// <summary>An address. An IPv6 subscriber holds a whole /64: it counts as one.</summary>
    public static SignInSubject OfAddress(IPAddress address)
    {
        var known = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = known.GetAddressBytes();
        return new(HashOf("address " + Convert.ToHexString(known.AddressFamily is AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, 8) : bytes)), AddressWaits);
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

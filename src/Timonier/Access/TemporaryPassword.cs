// SPDX-License-Identifier: Apache-2.0
using System.Security.Cryptography;

namespace Timonier.Access;

/// <summary>Passwords that are read out or copied once, then replaced by their owner.</summary>
public static class TemporaryPassword
{
    /// <summary>Letters and digits that no one takes for another: 31 of them, 16 drawn, 79 bits.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A password of four groups of four, such as <c>k7mq-2hxd-...</c></summary>
    public static string Create() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}

// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Timonier.Access;

/// <summary>A secret of 256 random bits: its text goes to one browser, its hash to the database.</summary>
/// <remarks>Such a secret cannot be guessed, so a plain hash protects it; passwords need a slow one.</remarks>
/// <param name="Text">43 characters, fit for an address.</param>
/// <param name="Hash">SHA-256 of the text.</param>
public sealed record SecretToken(string Text, byte[] Hash)
{
    /// <summary>Another secret.</summary>
    public static SecretToken Create()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new(text, HashOf(text));
    }

    /// <summary>The hash under which a text would be found.</summary>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

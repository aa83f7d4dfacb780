// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Timonier.Access;

/// <summary>Codes of an authenticator: RFC 6238 with SHA-1, 30 seconds, 6 digits, which every such program knows.</summary>
public static class OneTimeCode
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    private const int SecretLength = 20; // RFC 4226, 4, R6: 160 bits.
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Another secret.</summary>
    public static byte[] CreateSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    /// <summary>The step of 30 seconds in which a moment falls.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Compute(byte[] secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // SHA-1 is what RFC 4226 asks for; a keyed hash does not rest on its collisions.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % (long)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step whose code was typed, among this one, the one before and the one after (clocks differ); nothing when none is, or when one as late has served.</summary>
    public static long? Find(byte[] secret, string typed, DateTimeOffset now, long lastServed)
    {
        var digits = Encoding.UTF8.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(digits, Encoding.UTF8.GetBytes(Compute(secret, step))) && step > lastServed)
                found ??= step;
        }

        return found;
    }

    /// <summary>A secret as people type it: base 32 (RFC 4648), in groups of four.</summary>
    public static string Write(byte[] secret)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var value in secret)
        {
            (bits, held) = ((bits << 8) | value, held + 8);
            while (held >= 5)
            {
                text.Append(Base32[(bits >> (held - 5)) & 31]);
                held -= 5;
                bits &= (1 << held) - 1;
            }
        }

        if (held > 0)
            text.Append(Base32[(bits << (5 - held)) & 31]);
        return string.Join(' ', text.ToString().Chunk(4).Select(group => new string(group)));
    }

    /// <summary>The address that an authenticator opens on a telephone.</summary>
    public static string AddressOf(byte[] secret, string login) =>
        $"otpauth://totp/Timonier:{Uri.EscapeDataString(login)}?secret={Write(secret).Replace(" ", "", StringComparison.Ordinal)}&issuer=Timonier&algorithm=SHA1&digits={Digits}&period={StepSeconds}";
}

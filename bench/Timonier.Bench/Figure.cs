// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;

namespace Timonier.Bench;

/// <summary>One measured figure beside its bar (NaN: none), printed as one line of JSON.</summary>
internal sealed record Figure(string Name, double Value, string Unit, double Bar, int Samples, string Replay)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Whether the bar is a floor: the value must reach it.</summary>
    public bool IsFloor { get; init; }

    /// <summary>What the same work takes in R on this machine, in the same unit; nothing when R has no such method.</summary>
    public double? InR { get; init; }

    public void Print()
    {
        var line = new Dictionary<string, object> { ["figure"] = Name, ["value"] = Rounded(Value), ["unit"] = Unit };
        if (!double.IsNaN(Bar))
            (line["bar"], line["ok"]) = (Rounded(Bar), IsFloor ? Value >= Bar : Value <= Bar);
        (line["samples"], line["replay"]) = (Samples, Replay);
        if (InR is { } seconds)
            line["in_r"] = Rounded(seconds);
        Console.WriteLine(JsonSerializer.Serialize(line, Json));
    }

    // Three decimals, one above ten; a tiny figure keeps two digits.
    private static double Rounded(double value) => double.IsFinite(value) && Math.Abs(value) is > 0 and < 0.01
        ? double.Parse(value.ToString("E1", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture)
        : Math.Round(value, Math.Abs(value) < 10 ? 3 : 1);
}

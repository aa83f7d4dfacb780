// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;

namespace Timonier.Bench;

/// <summary>One measured figure beside its bar, printed as one line of JSON.</summary>
internal sealed record Figure(string Name, double Value, string Unit, double Bar, int Samples, string Replay)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(
        new { figure = Name, value = Rounded(), unit = Unit, bar = Bar, ok = Value <= Bar, samples = Samples, replay = Replay }, Json));

    // Three decimals, one above ten; a tiny figure keeps two digits.
    private double Rounded() => double.IsFinite(Value) && Math.Abs(Value) is > 0 and < 0.01
        ? double.Parse(Value.ToString("E1", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture)
        : Math.Round(Value, Value < 10 ? 3 : 1);
}

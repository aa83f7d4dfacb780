// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;

namespace Timonier.Bench;

/// <summary>One measured figure beside its bar, printed as one line of JSON.</summary>
internal sealed record Figure(string Name, double Value, string Unit, double Bar, int Samples, string Replay)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(
        new { figure = Name, value = Math.Round(Value, Value < 10 ? 3 : 1), unit = Unit, bar = Bar, ok = Value <= Bar, samples = Samples, replay = Replay }, Json));
}

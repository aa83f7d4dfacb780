// SPDX-License-Identifier: Apache-2.0
using System.Text.Json.Serialization;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The hand-written words of which names are made (<c>samples/demo/noms.json</c>).</summary>
/// <param name="Landscapes">Nouns with their article, by consonance, and those for everywhere under <c>partout</c>.</param>
/// <param name="Places">Syllables of invented places, by consonance.</param>
internal sealed record NameStems(
    [property: JsonPropertyName("paysages")] IReadOnlyDictionary<string, IReadOnlyList<string>> Landscapes,
    [property: JsonPropertyName("souches")] IReadOnlyDictionary<string, NameStems.Sounds> Places)
{
    /// <summary>How an invented place begins and ends.</summary>
    internal sealed record Sounds(
        [property: JsonPropertyName("debuts")] IReadOnlyList<string> Beginnings,
        [property: JsonPropertyName("fins")] IReadOnlyList<string> Endings);
}

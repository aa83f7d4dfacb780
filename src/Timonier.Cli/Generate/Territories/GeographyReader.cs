// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using System.Text.Json;
using Timonier.Foundation;

namespace Timonier.Cli.Generate.Territories;

/// <summary>Reads the official territories from the npm package <c>@etalab/decoupage-administratif</c>.</summary>
internal static class GeographyReader
{
    private static readonly string Package = Path.Combine("node_modules", "@etalab", "decoupage-administratif", "data");

    /// <summary>Finds the package in a folder above the application, and reads it all; or says how to get it.</summary>
    public static Outcome<Geography> Read() => Find() is { } package ? Read(package) : GenerateRefusals.NoTerritories;

    /// <summary>The same without the communes, which are long to read.</summary>
    public static Outcome<Geography> ReadWithoutCommunes() => Find() is { } package ? Geography(package, []) : GenerateRefusals.NoTerritories;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var package = Path.Combine(folder.FullName, Package);
            if (File.Exists(Path.Combine(package, "communes.json")))
                return package;
        }

        return null;
    }

    private static Geography Read(string package)
    {
        var groups = ReadGroups(Path.Combine(package, "epci.json"));
        return Geography(package, ReadCommunes(Path.Combine(package, "communes.json")).Select(c => (c, groups.GetValueOrDefault(c.Code, ""))));
    }

    private static Geography Geography(string package, IEnumerable<(Commune Commune, string Group)> communes) => new(
        Rows(Path.Combine(package, "regions.json"), ["code", "nom"]).Select(r => new Territory(r[0], r[1], r[0])),
        Rows(Path.Combine(package, "departements.json"), ["code", "nom", "region", "zone"])
            .Where(d => d[3] != "com").Select(d => new Territory(d[0], d[1], d[2])),
        communes);

    private static IEnumerable<Commune> ReadCommunes(string file)
    {
        var rows = Rows(file, ["code", "nom", "departement", "arrondissement", "population", "type", "zone", "commune"]);
        var split = rows.Where(r => r[5] == "arrondissement-municipal").Select(r => r[7]).ToHashSet(StringComparer.Ordinal);
        return rows
            .Where(r => r[6] != "com" && (r[5] == "arrondissement-municipal" || (r[5] == "commune-actuelle" && !split.Contains(r[0]))))
            .Select(r => new Commune(r[0], r[1], r[2], r[3], r[4].Length == 0 ? 0 : int.Parse(r[4], CultureInfo.InvariantCulture)));
    }

    /// <summary>The intercommunality of each commune: communes of one are neighbours.</summary>
    private static Dictionary<string, string> ReadGroups(string file)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(File.ReadAllBytes(file));
        var group = "";
        while (reader.Read())
        {
            if (reader.TokenType is not JsonTokenType.PropertyName || !reader.ValueTextEquals("code"u8))
                continue;
            var depth = reader.CurrentDepth;
            reader.Read();
            if (depth == 2)
                group = reader.GetString()!;
            else
                groups[reader.GetString()!] = group;
        }

        return groups;
    }

    /// <summary>The asked properties of each object of a JSON list, as text; empty when absent.</summary>
    private static List<string[]> Rows(string file, string[] properties)
    {
        var rows = new List<string[]>();
        var reader = new Utf8JsonReader(File.ReadAllBytes(file));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject)
            {
                rows.Add(new string[properties.Length]);
                Array.Fill(rows[^1], "");
            }
            else if (reader.TokenType is JsonTokenType.PropertyName)
            {
                var place = PlaceOf(ref reader, properties);
                reader.Read();
                if (place >= 0)
                    rows[^1][place] = reader.TokenType is JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
                else
                    reader.Skip();
            }
        }

        return rows;
    }

    private static int PlaceOf(ref Utf8JsonReader reader, string[] properties)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            if (reader.ValueTextEquals(properties[i]))
                return i;
        }

        return -1;
    }
}

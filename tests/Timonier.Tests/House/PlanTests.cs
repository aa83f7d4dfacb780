// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;
using Timonier.Storage;

namespace Timonier.Tests.House;

/// <summary>The plan of the house: <c>docs/house.md</c> draws it, these tests hold it.</summary>
public sealed partial class PlanTests
{
    /// <summary>Projects and the ones they may reference.</summary>
    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["Timonier.Analysis"] = [],
        ["Timonier"] = ["Timonier.Analysis"],
        ["Timonier.Documents"] = ["Timonier"],
        ["Timonier.Web"] = ["Timonier", "Timonier.Documents"],
        ["Timonier.Cli"] = ["Timonier.Analysis", "Timonier", "Timonier.Documents", "Timonier.Web"],
    };

    /// <summary>Files at the root of a room that hold a picture of the database in memory: they hand the source to the room's rows.</summary>
    private static readonly string[] SnapshotHolders = ["Network/NetworkMaps.cs", "Indicators/Catalogues.cs", "Indicators/Cubes.cs", "Indicators/Qualities.cs"];

    /// <summary>Files of the import that run its one transaction: it writes what several rooms keep.</summary>
    private static readonly string[] ImportWriters =
    [
        "Indicators/Import/ImportKnowledge.cs", "Indicators/Import/ImportLocks.cs",
        "Indicators/Import/Jobs/ImportRunner.cs", "Indicators/Import/Jobs/ImportPulse.cs", "Indicators/Import/Jobs/ImportPieces.cs", "Indicators/Import/Jobs/HeldJob.cs",
    ];

    private static readonly Lazy<IReadOnlyList<(TypeReference From, TypeReference To)>> References = new(() =>
    {
        using var module = ModuleDefinition.ReadModule(typeof(TimonierDb).Assembly.Location);
        return [.. AssemblyReferences.Of(module).Distinct()];
    });

    [Fact]
    public void Every_room_of_the_code_is_in_the_plan_and_every_room_of_the_plan_is_in_the_code()
    {
        var rooms = References.Value.Select(r => RoomOf(r.From)).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Plan.Rooms.Keys.Order(StringComparer.Ordinal), rooms);
    }

    [Fact]
    public void A_room_looks_only_where_the_plan_lets_it() => Faults.None(
        from reference in References.Value
        let home = RoomOf(reference.From)
        let seen = RoomOf(reference.To)
        where home is not null && seen is not null && home != seen && !Plan.Rooms[home].Contains(seen)
        select $"{reference.From.FullName} looks at {reference.To.FullName}");

    [Fact]
    public void The_plan_has_no_cycle()
    {
        var built = new HashSet<string>(StringComparer.Ordinal);
        while (Plan.Rooms.FirstOrDefault(r => !built.Contains(r.Key) && r.Value.IsSubsetOf(built)).Key is { } next)
            built.Add(next);
        Assert.Equal(Plan.Rooms.Count, built.Count);
    }

    [Fact]
    public void Nobody_in_the_house_calls_an_act_but_its_own_room_s_acts_and_module() => Faults.None(
        from reference in References.Value
        where PartOf(reference.To) is "Acts" && RoomOf(reference.From) is not null
        where RoomOf(reference.From) != RoomOf(reference.To) || (PartOf(reference.From) is not "Acts" && !reference.From.Name.EndsWith("Module", StringComparison.Ordinal))
        select $"{reference.From.FullName} calls {reference.To.FullName}");

    [Fact]
    public void A_room_s_tables_are_its_own_and_its_rows_too_but_for_the_import() => Faults.None(
        from reference in References.Value
        where !reference.From.Namespace.StartsWith("Timonier.Indicators.Import", StringComparison.Ordinal)
            || !reference.To.Name.EndsWith("Rows", StringComparison.Ordinal)
        where reference.To.Name.EndsWith("Tables", StringComparison.Ordinal) || reference.To.Name.EndsWith("Rows", StringComparison.Ordinal)
        where RoomOf(reference.To) is not null && RoomOf(reference.From) is not null && RoomOf(reference.From) != RoomOf(reference.To)
        select $"{reference.From.FullName} touches {reference.To.FullName}");

    [Fact]
    public void The_house_knows_no_web_but_password_hashes_and_protected_keys() => Faults.None(
        from reference in References.Value
        where reference.To.Namespace.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        where RoomOf(reference.From) is not ("Access" or "Storage")
            || !(reference.To.Namespace == "Microsoft.AspNetCore.Identity" || reference.To.Namespace.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal))
        select $"{reference.From.FullName} names {reference.To.FullName}");

    [Fact]
    public void The_database_is_named_in_acts_views_tables_rows_and_storage_only() => Faults.None(
        from file in Sources.Files("src/Timonier", ".cs")
        where DatabaseNames().IsMatch(Sources.Read(file))
        let name = file["src/Timonier/".Length..]
        where !name.StartsWith("Storage/", StringComparison.Ordinal)
            && !name.Contains("/Acts/", StringComparison.Ordinal)
            && !name.Contains("/Views/", StringComparison.Ordinal)
            && !name.EndsWith("Tables.cs", StringComparison.Ordinal)
            && !name.EndsWith("Rows.cs", StringComparison.Ordinal)
            && !SnapshotHolders.Contains(name)
            && !ImportWriters.Contains(name)
        select name);

    [Fact]
    public void Projects_reference_each_other_one_way()
    {
        foreach (var (project, allowed) in Projects)
        {
            var referenced = XDocument.Parse(Sources.Read($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Subset(allowed.ToHashSet(StringComparer.Ordinal), referenced.ToHashSet(StringComparer.Ordinal));
        }

        Assert.Equal(Projects.Keys.Order(StringComparer.Ordinal), Directory.GetDirectories(Path.Combine(Sources.Root, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_Numbers_knows_the_numerical_package() => Faults.None(
        from file in Sources.Files("src", ".cs")
        where !file.StartsWith("src/Timonier.Analysis/Numbers/", StringComparison.Ordinal)
        where Sources.Read(file).Contains("MathNet", StringComparison.Ordinal)
        select file);

    /// <summary>The room of a type of the house, or nothing.</summary>
    private static string? RoomOf(TypeReference type) =>
        type.Namespace.Split('.') is ["Timonier", var room, ..] && room is not ("Analysis" or "Documents" or "Web" or "Cli") ? room : null;

    private static string? PartOf(TypeReference type) => type.Namespace.Split('.') is ["Timonier", _, var part, ..] ? part : null;

    [GeneratedRegex(@"\b(Microsoft\.EntityFrameworkCore|Npgsql(DataSource|Connection|Command|Batch|DataReader|Binary\w+)?)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex DatabaseNames();
}

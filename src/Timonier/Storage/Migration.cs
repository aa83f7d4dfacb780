// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Timonier.Storage;

/// <summary>One numbered SQL file of the schema.</summary>
/// <param name="Number">Order of application, from 1, without a gap.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Sql">The statements; they run in one transaction.</param>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>All the migrations of this version, in order, read from the assembly.</summary>
    public static IReadOnlyList<Migration> All { get; } = ReadAll();

    /// <summary>SHA-256 of the statements, kept by the database: a migration that was applied is never edited.</summary>
    public byte[] Fingerprint => SHA256.HashData(Encoding.UTF8.GetBytes(Sql));

    private static Migration[] ReadAll()
    {
        var assembly = typeof(Migration).Assembly;
        const string marker = ".Migrations.";
        var found = new List<Migration>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.Contains(marker, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var file = resource[(resource.IndexOf(marker, StringComparison.Ordinal) + marker.Length)..^".sql".Length];
            var number = int.Parse(file[..4], CultureInfo.InvariantCulture);
            found.Add(new(number, file[5..], reader.ReadToEnd()));
        }

        return [.. found.OrderBy(m => m.Number)];
    }
}

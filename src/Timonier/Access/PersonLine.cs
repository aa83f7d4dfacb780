// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;

namespace Timonier.Access;

/// <summary>One line of a file of persons and mandates, as written.</summary>
internal sealed record PersonLine(int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The columns that the header must have.</summary>
    public static readonly IReadOnlyList<string> Needed = ["identifiant", "nom", "role"];

    /// <summary>The columns that it may have.</summary>
    public static readonly IReadOnlyList<string> Optional = ["reseau", "structure", "du", "au"];

    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public string this[string column] => Fields.GetValueOrDefault(column, "");

    /// <summary>Reads a file; the faults of its header stop it.</summary>
    public static (List<PersonLine> Lines, List<PersonFault> Faults) Read(TableReader table)
    {
        if (!table.Read())
            return ([], [new(0, "", "", "une ligne d’en-tête")]);
        var header = Enumerable.Range(0, table.FieldCount).Select(i => Folding.Fold(table[i].ToString().Trim())).ToList();
        var faults = Needed.Where(c => !header.Contains(c)).Select(c => new PersonFault(table.Line, c, string.Join(" ; ", header), $"une colonne « {c} »"))
            .Concat(header.Where(c => !Needed.Contains(c) && !Optional.Contains(c)).Select(c => new PersonFault(table.Line, c, c, "une colonne parmi " + string.Join(", ", Needed.Concat(Optional)))))
            .ToList();
        var lines = new List<PersonLine>();
        while (faults.Count == 0 && table.Read())
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(header.Count, table.FieldCount); i++)
                fields[header[i]] = table[i].ToString().Trim();
            lines.Add(new(table.Line, fields));
        }

        return (lines, faults);
    }

    /// <summary>A day, as <c>2026-01-31</c> or <c>31/01/2026</c>; a fault when it is neither.</summary>
    public Outcome<DateOnly?> Day(string column)
    {
        if (this[column].Length == 0)
            return (DateOnly?)null;
        return DateOnly.TryParseExact(this[column], DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : AccessRefusals.NoDay.With(this[column]);
    }
}

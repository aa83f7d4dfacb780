// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Documents;
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

/// <summary>Small tables as tests write and compare them.</summary>
internal static class Tables
{
    public static CsvReader Csv(string text, TableOptions? options = null) => Csv(Encoding.UTF8.GetBytes(text), options);

    public static CsvReader Csv(byte[] bytes, TableOptions? options = null) =>
        new(new MemoryStream(bytes), "essai.csv", options ?? TableOptions.Default);

    /// <summary>The rows left, each as its fields joined by <c>¦</c>.</summary>
    public static string[] Rows(TableReader reader)
    {
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('¦', Fields(reader)));
        return [.. rows];
    }

    public static string[][] Cells(TableReader reader)
    {
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add(Fields(reader));
        return [.. rows];
    }

    public static int[] Lines(TableReader reader)
    {
        var lines = new List<int>();
        while (reader.Read())
            lines.Add(reader.Line);
        return [.. lines];
    }

    public static string[] Fields(TableReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var field = 0; field < fields.Length; field++)
            fields[field] = reader[field].ToString();
        return fields;
    }

    /// <summary>Reads to the end and gives the error met, with the number of rows read before it.</summary>
    public static (int Rows, UnreadableFileException Error) Failure(Func<TableReader> open)
    {
        var rows = 0;
        var error = Assert.Throws<UnreadableFileException>(() =>
        {
            using var reader = open();
            while (reader.Read())
                rows++;
        });
        return (rows, error);
    }

    public static byte[] Bytes(params ReadOnlySpan<object> pieces)
    {
        using var bytes = new MemoryStream();
        foreach (var piece in pieces)
            bytes.Write(piece as byte[] ?? Encoding.UTF8.GetBytes((string)piece));
        return bytes.ToArray();
    }
}

// SPDX-License-Identifier: Apache-2.0
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Timonier.Documents;
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

/// <summary>Whatever a file holds, it is read as the rules say or refused in a sentence; nothing else ever happens.</summary>
public sealed class AnyBytesTests
{
    private static readonly Gen<string> Soup =
        Gen.Elements("a", "é", "\U0001F600", "\"", "\"\"", ";", ";", "\r", "\n", "\r\n", " ", "x\"y", ";\"", "\";", "\"\n").ArrayOf().Select(string.Concat);

    [Fact]
    public void Any_text_is_read_as_the_plain_rules_say() =>
        Prop.ForAll(Soup.ToArbitrary(), text => text.Length == 0 || Agrees(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Any_text_is_read_so_wherever_it_crosses_the_buffer() =>
        Prop.ForAll(
            Soup.ToArbitrary(),
            Gen.Choose(0, 40).ToArbitrary(),
            (text, before) => Agrees(new string('z', (1 << 16) - before) + text + string.Concat(Enumerable.Repeat("\nb;c", 20_000))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Prop.ForAll(
            Gen.Elements<byte[]>([], [0x1F, 0x8B, 8, 0], "PK\x3\x4"u8.ToArray(), "PK\x5\x6"u8.ToArray(), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "<?xml "u8.ToArray())
                .ToArbitrary(),
            Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(),
            (start, rest) => IsReadOrRefused([.. start, .. rest])).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    private static bool Agrees(string text)
    {
        var (rows, errorLine) = PlainCsv.Read(text, ';', '"');
        var read = new List<(int Line, string[] Fields)>();
        int? error = null;
        try
        {
            using var reader = Tables.Csv(Encoding.UTF8.GetBytes(text), new() { Delimiter = ';' });
            while (reader.Read())
                read.Add((reader.Line, Tables.Fields(reader)));
        }
        catch (UnreadableFileException refused)
        {
            error = refused.Line;
        }

        return error == errorLine && read.Count == rows.Count
            && read.Zip(rows).All(pair => pair.First.Line == pair.Second.Line && pair.First.Fields.SequenceEqual(pair.Second.Fields));
    }

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            foreach (var reader in TableFiles.Open(new MemoryStream(bytes), "f", TableOptions.Default))
            {
                while (reader.Read())
                    Assert.InRange(reader.FieldCount, 1, CsvReader.MaxColumns);
            }

            return true;
        }
        catch (UnreadableFileException refused)
        {
            return refused.Message.Length > 20;
        }
    }
}

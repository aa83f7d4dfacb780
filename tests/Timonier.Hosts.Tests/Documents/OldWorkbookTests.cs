// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

public sealed class OldWorkbookTests
{
    [Fact]
    public void Every_type_of_cell_is_told()
    {
        var bytes = OldWorkbooks.Xls(
            OldWorkbooks.SharedText(0, 0),
            OldWorkbooks.Number(0, 1, 0.1),
            OldWorkbooks.Number(0, 2, 45351, style: 1),
            OldWorkbooks.Number(0, 3, 1.10416666666667, style: 2),
            OldWorkbooks.Boolean(0, 4, 1),
            OldWorkbooks.Error(0, 5, 0x07),
            OldWorkbooks.FormulaError(0, 6, 0x2A),
            OldWorkbooks.FormulaNumber(0, 7, 12),
            OldWorkbooks.Number(2, 1, 59, style: 1),
            OldWorkbooks.Number(2, 2, 0.5, style: 1));
        using var reader = Workbooks.Open(bytes);
        Assert.Equal("classeur.xlsx › Donnees", reader.Name);
        Assert.Equal(
            ["T:été 1¦N:0.1¦D:2024-02-29¦T:26:30:00¦T:true¦E:#DIV/0!¦E:#N/A¦N:12", "¦D:1900-02-28¦T:12:00:00¦¦¦¦¦"],
            Workbooks.Typed(reader));
    }

    [Fact]
    public void Rows_keep_their_number()
    {
        var bytes = OldWorkbooks.Xls(OldWorkbooks.Number(4, 0, 1), OldWorkbooks.Number(9, 0, 2));
        Assert.Equal([5, 10], Tables.Lines(Workbooks.Open(bytes)));
    }

    [Fact]
    public void A_password_is_told()
    {
        // FILEPASS, then anything: the rest is unreadable without the password.
        var encrypted = OldWorkbooks.Compound("Workbook", OldWorkbooks.Stream(OldWorkbooks.Record(0x2F, new byte[54])));
        var package = OldWorkbooks.Compound("EncryptedPackage", new byte[5_000]);
        foreach (var bytes in (byte[][])[encrypted, package])
        {
            var (_, error) = Tables.Failure(() => Workbooks.Open(bytes));
            Assert.Equal("Le classeur «\u00a0classeur.xlsx\u00a0» est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et déposez-la.", error.Message);
        }
    }

    [Theory]
    [InlineData("WordDocument", "un document Word")]
    [InlineData("PowerPoint Document", "une présentation PowerPoint")]
    [InlineData("Autre", "un document d’Office sans feuille de calcul")]
    public void Another_document_is_told(string stream, string what)
    {
        var (_, error) = Tables.Failure(() => Workbooks.Open(OldWorkbooks.Compound(stream, [])));
        Assert.Contains($"est {what}, alors", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_cut_anywhere_is_refused_or_read_in_time()
    {
        var bytes = OldWorkbooks.Xls(OldWorkbooks.SharedText(0, 0), OldWorkbooks.Number(1, 0, 2));
        for (var length = 8; length < bytes.Length; length += 61)
            Survive(bytes[..length]);
    }

    [Fact]
    public void A_workbook_with_any_byte_changed_is_refused_or_read_within_little_memory()
    {
        var bytes = OldWorkbooks.Xls(
            OldWorkbooks.SharedText(0, 0), OldWorkbooks.Number(1, 0, 2), OldWorkbooks.FormulaError(1, 1, 7), OldWorkbooks.Error(1, 2, 7));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tries = 0;
        for (var at = 8; at < 2_100; at++)
        {
            foreach (var value in (byte[])[0, 0x7F, 0xFF])
            {
                if (bytes[at] == value)
                    continue;
                var changed = (byte[])bytes.Clone();
                changed[at] = value;
                Survive(changed);
                tries++;
            }
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / tries, 0, 4L << 20);
    }

    /// <summary>Reads to the end, or to a refusal; anything else is a failure.</summary>
    private static void Survive(byte[] bytes)
    {
        try
        {
            using var reader = Workbooks.Open(bytes);
            while (reader.Read())
                Assert.InRange(reader.FieldCount, 1, 16_384);
        }
        catch (UnreadableFileException error)
        {
            Assert.Contains("classeur", error.Message, StringComparison.Ordinal);
        }
    }
}

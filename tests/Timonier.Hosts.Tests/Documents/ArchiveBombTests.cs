// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.Text;
using Timonier.Documents;
using Timonier.Documents.Files;
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

public sealed class ArchiveBombTests
{
    [Fact]
    public void The_check_sum_is_the_one_of_the_standard()
    {
        // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms (G. Cook).
        Assert.Equal(0xCBF43926, Crc32.Append(0, "123456789"u8));
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 500)));
        for (var cut = 0; cut < bytes.Length; cut += 13)
            Assert.Equal(Crc32.Append(0, bytes), Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
    }

    [Theory]
    [InlineData("gz")]
    [InlineData("zip")]
    public void A_file_that_grows_beyond_reason_is_refused_within_little_memory(string kind)
    {
        var content = new byte[40_000_000];
        for (var i = 0; i < content.Length; i++)
            content[i] = i % 1_000 == 999 ? (byte)'\n' : (byte)'a';
        var bytes = kind == "gz" ? Workbooks.Gzip(content) : Workbooks.Zip(("a.csv", content));
        Assert.InRange(bytes.Length, 0, 400_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<UnreadableFileException>(() => Count(bytes, TableLimits.Default));
        Assert.Contains("grossit plus de 250 fois", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5L << 20);
    }

    [Fact]
    public void A_real_table_packs_well_and_is_read()
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"2024-0{1 + (i % 9)};IND-{i / 500:000};{i * 31 % 4500};present\n")));
        Assert.Equal(200_000, Count(Workbooks.Gzip(content), TableLimits.Default));
        Assert.Equal(200_000, Count(Workbooks.Zip(("a.csv", content)), TableLimits.Default));
    }

    [Fact]
    public void More_bytes_than_may_are_refused()
    {
        var limits = new TableLimits { Text = 10_000 };
        var content = new byte[20_000];
        new Random(1).NextBytes(content);
        for (var i = 0; i < content.Length; i++)
            content[i] = (byte)(32 + (content[i] % 64));
        foreach (var bytes in (byte[][])[Workbooks.Gzip(content), Workbooks.Zip(("a.csv", content))])
            Assert.Contains("dépasse 9,8\u00a0Kio", Assert.Throws<UnreadableFileException>(() => Count(bytes, limits)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(100_000)]
    public void A_file_that_lies_about_its_size_is_refused(int declared)
    {
        var bytes = Workbooks.Zip(("a.csv", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 1_000)))));
        var at = bytes.AsSpan().IndexOf("PK\x1\x2"u8);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 24), declared);
        Assert.Contains("est abîmé ou incomplet", Assert.Throws<UnreadableFileException>(() => Count(bytes, TableLimits.Default)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_share_their_bytes_are_refused()
    {
        // The directory names the same packed bytes many times.
        var one = Workbooks.Zip(("a.csv", Enumerable.Repeat((byte)'a', 200_000).ToArray()));
        var directory = one.AsSpan().IndexOf("PK\x1\x2"u8);
        var end = one.AsSpan().LastIndexOf("PK\x5\x6"u8);
        var entry = one[directory..end];
        var tail = one[end..];
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(8), 1_000);
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(10), 1_000);
        BinaryPrimitives.WriteInt32LittleEndian(tail.AsSpan(12), 1_000 * entry.Length);
        byte[] bytes = [.. one[..directory], .. Enumerable.Repeat(entry, 1_000).SelectMany(e => e), .. tail];
        Assert.Contains("est abîmé", Assert.Throws<UnreadableFileException>(() => Count(bytes, TableLimits.Default)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_too_many_files_is_refused_before_they_are_held()
    {
        var bytes = Workbooks.Zip(Enumerable.Range(0, 300).Select(i => ($"{i}.csv", "a"u8.ToArray())));
        Assert.Equal(300, Count(bytes, TableLimits.Default with { Entries = 300 }));
        Assert.Contains("contient plus de 299 fichiers", Assert.Throws<UnreadableFileException>(() => Count(bytes, TableLimits.Default with { Entries = 299 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_cut_anywhere_is_refused_and_never_read_in_part()
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3_000).Select(i => $"{i * 7919 % 1000};b\n")));
        foreach (var bytes in (byte[][])[Workbooks.Gzip(content), Workbooks.Zip(("a.csv", content))])
        {
            Assert.Equal(3_000, Count(bytes, TableLimits.Default));
            for (var length = 4; length < bytes.Length; length += length < bytes.Length - 40 ? 53 : 1)
                Assert.True(IsRefused(bytes[..length]), $"{length} of {bytes.Length} bytes");
        }
    }

    [Fact]
    public void An_archive_with_a_changed_byte_is_refused_or_read_the_same()
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 300).Select(i => $"{i * 7919 % 1000};b\n")));
        foreach (var bytes in (byte[][])[Workbooks.Gzip(content), Workbooks.Zip(("a.csv", content))])
        {
            var expected = Texts(bytes);
            for (var at = 0; at < bytes.Length; at++)
            {
                var changed = (byte[])bytes.Clone();
                changed[at] ^= 0x04;
                try
                {
                    var read = Texts(changed);
                    // A change of the signature makes another kind of file, which may be a text of one strange line.
                    Assert.True(read.SequenceEqual(expected) || at < 4, $"byte {at}");
                }
                catch (UnreadableFileException error)
                {
                    Assert.NotEmpty(error.Message);
                }
            }
        }
    }

    [Fact]
    public void A_password_is_told()
    {
        var bytes = Workbooks.Zip(("a.csv", "a;b"u8.ToArray()));
        bytes[bytes.AsSpan().IndexOf("PK\x1\x2"u8) + 8] |= 1;
        Assert.Contains("est protégée par un mot de passe", Assert.Throws<UnreadableFileException>(() => Count(bytes, TableLimits.Default)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_uncommon_packing_is_told()
    {
        var bytes = Workbooks.Zip(("a.csv", "a;b"u8.ToArray()));
        bytes[bytes.AsSpan().IndexOf("PK\x1\x2"u8) + 10] = 14;
        Assert.Contains("emploie une compression peu courante", Assert.Throws<UnreadableFileException>(() => Count(bytes, TableLimits.Default)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd.csv", "z.zip › ../../etc/passwd.csv")]
    [InlineData("a\u001b[31m\u202e.csv", "z.zip › a\uFFFD[31m\uFFFD.csv")]
    public void Names_are_shown_and_never_obeyed(string name, string shown) =>
        Assert.Equal([shown], TableFiles.Open(new MemoryStream(Workbooks.Zip((name, "a;b"u8.ToArray()))), "z.zip", TableOptions.Default).Select(reader => reader.Name));

    [Fact]
    public void Names_of_old_windows_archives_are_legible()
    {
        var bytes = Workbooks.Zip(("donn__s.csv", "a;b"u8.ToArray()));
        for (var at = bytes.AsSpan().IndexOf("donn__s"u8); at >= 0; at = bytes.AsSpan().IndexOf("donn__s"u8))
            bytes[at + 4] = bytes[at + 5] = 0x82;
        Assert.Equal(["z.zip › donnéés.csv"], TableFiles.Open(new MemoryStream(bytes), "z.zip", TableOptions.Default).Select(reader => reader.Name));
    }

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            Count(bytes, TableLimits.Default);
            return false;
        }
        catch (UnreadableFileException)
        {
            return true;
        }
    }

    private static int Count(byte[] bytes, TableLimits limits)
    {
        var rows = 0;
        foreach (var reader in TableFiles.Open(new MemoryStream(bytes), "z", TableOptions.Default with { Delimiter = ';' }, limits))
        {
            while (reader.Read())
                rows++;
        }

        return rows;
    }

    private static string[] Texts(byte[] bytes) =>
        [.. TableFiles.Open(new MemoryStream(bytes), "z", TableOptions.Default with { Entries = "*" }).SelectMany(Tables.Rows)];
}

// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Timonier.Hosts.Tests.Documents;

/// <summary>Reads just enough of a PDF to check it: its objects, unpacked, and the text of its pages.</summary>
internal sealed partial class PdfText
{
    /// <summary>Everything that is not binary: object bodies and unpacked streams.</summary>
    public string All { get; }

    public PdfText(byte[] pdf)
    {
        var raw = Encoding.Latin1.GetString(pdf);
        var all = new StringBuilder(raw);
        foreach (Match stream in Streams().Matches(raw))
        {
            var start = stream.Index + stream.Length;
            var end = raw.IndexOf("endstream", start, StringComparison.Ordinal);
            if (end < 0 || pdf[start] != 0x78)
                continue;
            using var unpacked = new MemoryStream();
            using (var zlib = new ZLibStream(new MemoryStream(pdf, start, end - start), CompressionMode.Decompress))
                zlib.CopyTo(unpacked);
            all.Append('\n').Append(Encoding.Latin1.GetString(unpacked.ToArray()));
        }

        All = all.ToString();
    }

    public int Pages => Regex.Count(All, @"/Type\s*/Page\b(?!s)", RegexOptions.None, TimeSpan.FromSeconds(5));

    /// <summary>Width and height of each page in millimetres.</summary>
    public IReadOnlyList<(int Width, int Height)> Sizes =>
        [.. Regex.Matches(All, @"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(box => (Millimetres(box.Groups[1].Value), Millimetres(box.Groups[2].Value)))];

    /// <summary>How many elements of a kind the structure tree has, such as <c>H1</c> or <c>TH</c>.</summary>
    public int Elements(string kind) => Regex.Count(All, $@"/S\s*/{kind}\b", RegexOptions.None, TimeSpan.FromSeconds(5));

    public bool Has(string pattern) => Regex.IsMatch(All, pattern, RegexOptions.None, TimeSpan.FromSeconds(5));

    private static int Millimetres(string points) => (int)Math.Round(double.Parse(points, CultureInfo.InvariantCulture) * 25.4 / 72);

    [GeneratedRegex(@"stream\r?\n", RegexOptions.None, 5_000)]
    private static partial Regex Streams();
}

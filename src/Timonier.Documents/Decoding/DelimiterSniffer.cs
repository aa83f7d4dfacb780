// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Decoding;

/// <summary>Finds the delimiter of a text file from its first lines, the header being the first of them.</summary>
/// <remarks>
/// A delimiter is judged on whole lines as they would really be cut, quotes respected: the header must be cut in two or more, then the
/// one wins that cuts most lines into as many fields as the header; then the one that cuts more; then the order of <see
/// cref="Candidates"/>. So a file of decimal commas is never taken as a file of commas, because its header holds none.
/// </remarks>
internal static class DelimiterSniffer
{
    /// <summary>The delimiters tried, those that text and numbers hold least coming first.</summary>
    public const string Candidates = ";\t|,";

    /// <summary>Lines looked at.</summary>
    private const int MaxLines = 50;

    /// <summary>The delimiter of <paramref name="sample"/>; <c>;</c> when there is only one column.</summary>
    /// <param name="sample">Characters from the header on; the last line is left aside where it may be cut.</param>
    /// <param name="quote">The quote, or nothing.</param>
    public static char Find(ReadOnlySpan<char> sample, char? quote)
    {
        var best = (Even: 0.0, Columns: 1, Delimiter: Candidates[0]);
        foreach (var delimiter in Candidates)
        {
            if (delimiter == quote)
                continue;
            var (even, columns) = Judge(sample, delimiter, quote);
            if (columns > 1 && (even > best.Even || (even == best.Even && columns > best.Columns)))
                best = (even, columns, delimiter);
        }

        return best.Delimiter;
    }

    /// <summary>Share of lines cut as the header is, and how many fields that is; no field when the quotes make no sense so.</summary>
    private static (double Even, int Columns) Judge(ReadOnlySpan<char> sample, char delimiter, char? quote)
    {
        var header = 0;
        var lines = 0;
        var alike = 0;
        while (!sample.IsEmpty && lines < MaxLines)
        {
            var fields = Cut(ref sample, delimiter, quote);
            if (fields < 0)
                return (0, 0);
            if (fields == 0 || (sample.IsEmpty && lines > 0))
                continue;
            if (lines++ == 0)
                header = fields;
            if (fields == header)
                alike++;
        }

        return lines == 0 ? (0, 0) : ((double)alike / lines, header);
    }

    /// <summary>
    /// Takes one line off: how many fields it has, 0 for an empty one, less than 0 when something follows a closing quote.
    /// </summary>
    private static int Cut(ref ReadOnlySpan<char> sample, char delimiter, char? quote)
    {
        if (sample[0] is '\r' or '\n')
        {
            sample = sample[1..];
            return 0;
        }

        for (var fields = 1; ; fields++)
        {
            if (!sample.IsEmpty && sample[0] == quote && !Unquote(ref sample, delimiter, sample[0]))
                return -1;
            var stop = sample.IndexOfAny(delimiter, '\r', '\n');
            if (stop < 0)
            {
                sample = [];
                return fields;
            }

            var isDelimiter = sample[stop] == delimiter;
            sample = sample[(stop + 1)..];
            if (!isDelimiter)
                return fields;
        }
    }

    /// <summary>Takes a quoted field off; false when neither a delimiter nor a line break follows it.</summary>
    private static bool Unquote(ref ReadOnlySpan<char> sample, char delimiter, char quote)
    {
        sample = sample[1..];
        while (true)
        {
            var close = sample.IndexOf(quote);
            if (close < 0)
            {
                sample = [];
                return true;
            }

            sample = sample[(close + 1)..];
            if (sample.IsEmpty)
                return true;
            if (sample[0] != quote)
                return sample[0] == delimiter || sample[0] is '\r' or '\n';
            sample = sample[1..];
        }
    }
}

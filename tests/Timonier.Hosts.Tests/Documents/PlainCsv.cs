// SPDX-License-Identifier: Apache-2.0
using System.Text;

namespace Timonier.Hosts.Tests.Documents;

/// <summary>The rules of text files once more, one character at a time and in the plainest way, to compare the real reader with.</summary>
internal static class PlainCsv
{
    /// <summary>The rows, each with its line, then the line of the error if there is one.</summary>
    public static (List<(int Line, string[] Fields)> Rows, int? ErrorLine) Read(string text, char delimiter, char quote)
    {
        var rows = new List<(int, string[])>();
        var line = 1;
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] is '\r' or '\n')
            {
                at = AfterBreak(text, at);
                line++;
                continue;
            }

            var first = line;
            var fields = new List<string>();
            while (true)
            {
                var field = new StringBuilder();
                if (at < text.Length && text[at] == quote)
                {
                    var opened = line;
                    for (at++; ; at++)
                    {
                        if (at == text.Length)
                            return (rows, opened);
                        if (text[at] == quote && at + 1 < text.Length && text[at + 1] == quote)
                            at++;
                        else if (text[at] == quote)
                            break;
                        else if (text[at] == '\r' || (text[at] == '\n' && text[at - 1] != '\r'))
                            line++;
                        field.Append(text[at]);
                    }

                    at++;
                    if (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
                        return (rows, line);
                }
                else
                {
                    while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
                        field.Append(text[at++]);
                    if (field.ToString().TrimStart() is { } trimmed && trimmed.StartsWith(quote) && field[0] != quote)
                        return (rows, line);
                }

                fields.Add(field.ToString());
                if (at == text.Length || text[at] != delimiter)
                    break;
                at++;
            }

            if (at < text.Length)
            {
                at = AfterBreak(text, at);
                line++;
            }

            rows.Add((first, [.. fields]));
        }

        return (rows, null);
    }

    private static int AfterBreak(string text, int at) => text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
}

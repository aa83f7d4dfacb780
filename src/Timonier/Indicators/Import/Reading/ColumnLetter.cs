// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reading;

/// <summary>Columns as spreadsheets name them: A is the first, AA the twenty-seventh.</summary>
internal static class ColumnLetter
{
    /// <summary>The letters of a column counted from 0.</summary>
    public static string Write(int column)
    {
        var letters = "";
        for (var at = column; at >= 0; at = (at / 26) - 1)
            letters = (char)('A' + (at % 26)) + letters;
        return letters;
    }

    /// <summary>The column, counted from 0, or −1 when the text is not one.</summary>
    public static int Read(string letters)
    {
        if (letters.Length is 0 or > 3)
            return -1;
        var column = 0;
        foreach (var letter in letters.ToUpperInvariant())
        {
            if (letter is < 'A' or > 'Z')
                return -1;
            column = (column * 26) + (letter - 'A') + 1;
        }

        return column - 1;
    }
}

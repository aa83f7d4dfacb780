// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Timonier.Web.Api;

/// <summary>Where the next page of a table begins, and at which state of knowledge.</summary>
/// <remarks>The revision makes pages of one reading agree whatever is committed between two of them: no row is read twice, none is lost.</remarks>
/// <param name="Revision">The revision that the first page read.</param>
/// <param name="Offset">Rows before the page.</param>
internal readonly record struct ApiCursor(long Revision, long Offset)
{
    private const char Mark = '.';

    /// <summary>Reads what a page gave; nothing for any other text.</summary>
    public static ApiCursor? Read(string text)
    {
        if (text.Length > 64 || !Base64Url.IsValid(text))
            return null;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split(Mark);
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? new(revision, offset)
            : null;
    }

    /// <summary>The text that an address bears.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Revision}{Mark}{Offset}")));
}

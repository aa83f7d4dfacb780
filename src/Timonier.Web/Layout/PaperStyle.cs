// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Timonier.Web.Layout;

/// <summary>The style of a document in one file: both style sheets, with the two fonts of French text inside.</summary>
internal static partial class PaperStyle
{
    private static readonly Lazy<string> Sheet = new(Make);

    /// <summary>The <c>style</c> element; the running foot of each sheet of paper says the title.</summary>
    public static MarkupString Of(string title) =>
        new($"<style>{Sheet.Value}\n@media print {{ @page {{ @bottom-left {{ content: \"{Quoted(title)}\"; }} }} }}</style>");

    /// <summary>A text inside a CSS string inside an HTML style element: no character can end either.</summary>
    private static string Quoted(string text) => string.Concat(text.Select(c => c switch
    {
        '"' or '\\' or '<' or '>' or '&' or < ' ' => $"\\{(int)c:x} ",
        _ => c.ToString(),
    }));

    private static string Make()
    {
        var sheet = Comments().Replace(Text("timonier.css") + Text("paper.css"), "");
        return Faces().Replace(sheet, face => face.Groups["file"].Value.EndsWith("-ext.woff2", StringComparison.Ordinal)
            ? ""
            : face.Value.Replace(
                face.Groups["url"].Value,
                $"url(data:font/woff2;base64,{Convert.ToBase64String(Bytes(face.Groups["file"].Value))})",
                StringComparison.Ordinal));
    }

    private static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(PaperStyle).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("""@font-face \{[^}]*?(?<url>url\("fonts/(?<file>[^"]+)"\))[^}]*\}\s*""", RegexOptions.ExplicitCapture)]
    private static partial Regex Faces();
}

// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Foundation;

namespace Timonier.Documents.Files;

/// <summary>The first bytes of a file, and what they say of it.</summary>
internal static class FileHead
{
    /// <summary>Bytes looked at.</summary>
    public const int Length = 4_096;

    private const string SaveAsTable = "Ouvrez-le dans un tableur et enregistrez-le en .xlsx ou en CSV.";
    private const string AskForTable = "Demandez à sa source les mêmes données en .xlsx ou en CSV.";
    private const string PackAsZip = "Décompressez-la, ou refaites-la en .zip ou en .gz.";

    private static readonly (byte[] Start, string What, string Remedy)[] Signatures =
    [
        ([.. "%PDF-"u8], "un document PDF", AskForTable),
        ([.. "{\\rtf"u8], "un document de traitement de texte (RTF)", AskForTable),
        ([0x89, .. "PNG"u8], "une image PNG", AskForTable),
        ([0xFF, 0xD8, 0xFF], "une image JPEG", AskForTable),
        ([.. "GIF8"u8], "une image GIF", AskForTable),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "une archive 7-Zip", PackAsZip),
        ([.. "Rar!"u8], "une archive RAR", PackAsZip),
        ([0xFD, .. "7zXZ"u8, 0], "une archive XZ", PackAsZip),
        ([.. "BZh"u8], "une archive BZip2", PackAsZip),
        ([0x28, 0xB5, 0x2F, 0xFD], "une archive Zstandard", PackAsZip),
        ([.. "PAR1"u8], "un fichier Parquet", AskForTable),
        ([.. "SQLite format 3"u8], "une base de données SQLite", AskForTable),
    ];

    private static readonly string[] HtmlStarts =
        ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<script", "<div"];

    /// <summary>How a file that begins so is to be opened.</summary>
    public static FileNature NatureOf(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, ..] => FileNature.Gzip,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => FileNature.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileNature.Compound,
        _ => WhatElse(head) is null ? FileNature.Text : FileNature.Other,
    };

    /// <summary>Why a file that begins so is no table, as the user reads it; nothing when it may be one.</summary>
    public static Refusal? Refuse(ReadOnlySpan<byte> head, string name) =>
        WhatElse(head) is var (what, remedy) ? DocumentsRefusals.NotATable.With(name, what, remedy) : null;

    private static (string What, string Remedy)? WhatElse(ReadOnlySpan<byte> head)
    {
        foreach (var (start, what, remedy) in Signatures)
        {
            if (head.StartsWith(start))
                return (what, remedy);
        }

        if (head is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..])
            return ("un texte en UTF-32", "Enregistrez-le en UTF-8.");
        return MarkedUp(TextOf(head).TrimStart());
    }

    /// <summary>The head as text, as far as words of mark-up go.</summary>
    private static string TextOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(head[3..]),
        _ => Encoding.Latin1.GetString(head),
    };

    private static (string What, string Remedy)? MarkedUp(string text)
    {
        var isXml = text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        if (Array.Exists(HtmlStarts, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            || (isXml && text.Contains("<html", StringComparison.OrdinalIgnoreCase)))
            return ("une page web (HTML), même si son nom dit autre chose", SaveAsTable);
        if (isXml && text.Contains("office:spreadsheet", StringComparison.Ordinal))
            return ("un tableau XML d’Excel 2003", SaveAsTable);
        if (isXml)
            return ("un fichier XML", AskForTable);
        return text is ['{' or '[', ..] && text[1..].TrimStart() is ['{' or '"', ..] ? ("un fichier JSON", AskForTable) : null;
    }
}

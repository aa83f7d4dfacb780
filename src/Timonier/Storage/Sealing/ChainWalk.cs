// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Storage.Sealing;

/// <summary>Passes along the links of every network in order, and tells apart the one that was touched from those that only follow it.</summary>
/// <remarks>
/// A link is sound when its head follows from the head computed before it, or from one written just before it, in a link that was itself found
/// unsound: so a head altered alone accuses its own link, two links put in each other's place accuse themselves, and none accuses the next.
/// </remarks>
internal sealed class ChainWalk(List<JournalFinding> findings)
{
    /// <summary>Unsound links in a row whose heads are still tried: beyond, what follows is accused too.</summary>
    private const int Suspects = 16;

    private readonly Queue<byte[]> before = new();
    private int? network;
    private long position;

    /// <summary>Passes one link, with its head as written and the row that it seals, if that is still there.</summary>
    public void Pass(JournalLink link, byte[] head, SealedRow? row)
    {
        if (link.Network != network)
            Begin(link.Network);
        var isWhole = link.Position == position + 1;
        for (position++; position < link.Position; position++)
            findings.Add(new(JournalTrouble.LinkRemoved, link.Network, position, ""));

        var isSound = !isWhole || before.Any(b => JournalHash.Head(b, link).AsSpan().SequenceEqual(head));
        Remember(link, head, isSound ? before.Count : 0);
        if (!isSound)
            findings.Add(new(JournalTrouble.LinkChanged, link.Network, link.Position, string.Create(CultureInfo.InvariantCulture, $"ligne {link.Row}")));
        if (row is null)
            findings.Add(new(JournalTrouble.Removed, link.Network, link.Row, ""));
        else if (isSound && !(JournalHash.Of(row).AsSpan().SequenceEqual(link.ContentHash) && row.OwnHash.AsSpan().SequenceEqual(link.ContentHash)))
            findings.Add(new(JournalTrouble.Changed, link.Network, link.Row, About(row.Act, row.SubjectKind, row.At)));
    }

    private void Begin(int begun)
    {
        (network, position) = (begun, 0);
        before.Clear();
        before.Enqueue(JournalHash.Beginning(begun));
    }

    /// <summary>After a sound link its head alone counts; after an unsound one, the head that should be there and the one that is.</summary>
    private void Remember(JournalLink link, byte[] head, int forgotten)
    {
        var expected = forgotten > 0 ? head : JournalHash.Head(before.Peek(), link);
        for (; forgotten > 0; forgotten--)
            before.Dequeue();
        before.Enqueue(head);
        if (!expected.AsSpan().SequenceEqual(head))
            before.Enqueue(expected);
        while (before.Count > Suspects)
            before.Dequeue();
    }

    /// <summary>What a row is about, in short.</summary>
    public static string About(string act, string subjectKind, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{act}, {subjectKind}, {at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
}

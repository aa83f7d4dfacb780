// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Units;
using Timonier.Network;
using Timonier.Network.Successions;

namespace Timonier.Indicators.Import.Successions;

/// <summary>One table of successions under reading: each row is one part.</summary>
internal sealed class SuccessionTable : ITableTarget
{
    private readonly ImportContext context;
    private readonly List<ToldPart> told;
    private readonly TableCursor cursor;
    private readonly SuccessionPartTexts texts;
    private readonly List<RowFault> faults = [];

    public SuccessionTable(ImportContext context, TextBinder binder, List<ToldPart> told)
    {
        (this.context, this.told, cursor) = (context, told, binder.Input.Cursor);
        texts = new(context.Mapping.Succession!, binder);
    }

    /// <inheritdoc/>
    public void TakeRow()
    {
        faults.Clear();
        var from = Code(texts.From, texts.FromScheme);
        if (from is null && faults.Count == 0)
            faults.Add(texts.From.At(ImportFaults.EmptyUnit()));
        var to = texts.To is null ? null : Code(texts.To, texts.ToScheme);
        var part = new ToldPart(context.Findings.File, cursor.Line, Day(), from ?? default, to, Share())
        {
            Kind = Kind(),
            Reason = texts.Reason.Read().ToString(),
            Name = texts.Name?.Read().ToString() ?? "",
            NewKind = texts.NewKind?.Read().ToString() ?? "",
        };
        if (faults.Count > 0)
        {
            context.Findings.Reject(cursor.Line, faults);
            return;
        }

        told.Add(part);
        context.Findings.Kept++;
    }

    private UnitCode? Code(BoundText text, string scheme)
    {
        var read = text.Read();
        if (text.Fault is { } refused)
            faults.Add(text.At(refused));
        return read.IsEmpty ? null : new(scheme, read.ToString());
    }

    private DateOnly Day()
    {
        if (BoundDescription.ReadDay(texts.On, context.Style.Dates, DateOnly.MinValue) is { } day)
            return day;
        faults.Add(texts.On.At(ImportFaults.Date(texts.On.Read().ToString(), context.Style.Dates.Expected)));
        return default;
    }

    private decimal? Share()
    {
        if (texts.Share is null || texts.Share.Read().IsEmpty)
            return null;
        if (ShareText.TryRead(texts.Share.Read(), out var share) && share is > 0 and <= 1)
            return share;
        faults.Add(texts.Share.At(ImportFaults.Share(texts.Share.Read().ToString())));
        return null;
    }

    private string Kind()
    {
        var read = texts.Kind?.Read().ToString() ?? "";
        if (read.Length > 0 && !Enum.TryParse<SuccessionKind>(read, ignoreCase: true, out _))
            faults.Add(texts.Kind!.At(ImportFaults.SuccessionWord(read, Enum.GetNames<SuccessionKind>().Select(n => n.ToLowerInvariant()))));
        return read;
    }
}

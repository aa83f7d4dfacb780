// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Http;
using Timonier.Network;
using Timonier.Network.Successions;
using Timonier.Web.Hosting;
using Timonier.Web.Ui;

namespace Timonier.Web.Pages.Structures;

/// <summary>What somebody typed of a succession: kept as typed, and made an order.</summary>
internal sealed record TypedSuccession(SuccessionKind Kind, IReadOnlyList<Unit> Before)
{
    /// <summary>Parts that a form offers for a split.</summary>
    public const int Rows = 4;

    /// <summary>First day, as the field sends it.</summary>
    public string Day { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>For a merge, the code of the unit that goes on; empty for a new one.</summary>
    public string Continues { get; init; } = "";

    /// <summary>Scheme of the codes typed.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>Units after: code, name, share.</summary>
    public IReadOnlyList<(string Code, string Name, string Share)> After { get; init; } = [];

    /// <summary>True when shares are declared not to sum to 1.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Reads what a form sent; empty before it is sent.</summary>
    public static TypedSuccession Read(SuccessionKind kind, IReadOnlyList<Unit> before, HttpRequest request)
    {
        if (!request.HasFormContentType)
            return new(kind, before) { Scheme = before.Count > 0 ? before[0].MainCode.Scheme : "", After = [.. Enumerable.Repeat(("", "", ""), Rows)] };
        string Field(string name) => request.Form[name].ToString().Trim();
        return new(kind, before)
        {
            Day = Field("jour"),
            Reason = Field("motif"),
            Continues = Field("suite"),
            Scheme = Field("nomenclature"),
            After = [.. Enumerable.Range(1, Rows).Select(i => (Field($"code{i}"), Field($"nom{i}"), Field($"part{i}")))],
            IsPartial = Field("partielle") == "true",
        };
    }

    /// <summary>The order, or what is to be corrected, field by field.</summary>
    public (SuccessionOrder? Order, IReadOnlyList<FieldError> Errors) ToOrder(NetworkMap map)
    {
        var errors = new List<FieldError>();
        if (QueryValues.Day(Day) is not { } day)
        {
            errors.Add(new("jour", "Donnez le premier jour du nouvel état."));
            day = default;
        }

        if (Reason.Length == 0)
            errors.Add(new("motif", "Dites pourquoi\u00a0: la décision et sa référence."));
        var after = Kind switch
        {
            SuccessionKind.Merge when Continues.Length > 0 => [],
            SuccessionKind.Merge or SuccessionKind.Transfer or SuccessionKind.Rename => After.Take(1).ToList(),
            SuccessionKind.Split => After.Where(a => a.Code.Length + a.Name.Length + a.Share.Length > 0).ToList(),
            SuccessionKind.Mixed or SuccessionKind.Closing => [],
        };
        var parts = new List<(UnitCode From, UnitCode? To, decimal? Share)>();
        var begun = new List<NewSuccessor>();
        for (var i = 0; i < after.Count && Kind is not SuccessionKind.Rename; i++)
            Add(map, (i, after[i], day), (parts, begun), errors);
        if (Kind is SuccessionKind.Rename && After[0].Name.Length == 0)
            errors.Add(new("nom1", "Donnez le nouveau nom."));
        if (parts.Count == 0)
        {
            UnitCode? to = Kind is SuccessionKind.Merge && Before.FirstOrDefault(b => b.MainCode.ToString() == Continues) is { } kept ? kept.MainCode : null;
            parts.AddRange(Before.Select(b => (b.MainCode, to, (decimal?)null)));
        }

        return errors.Count > 0
            ? (null, errors)
            : (new(Kind, day, parts, Reason) { IsPartial = IsPartial, New = begun, Name = After.Count > 0 ? After[0].Name : "" }, errors);
    }

    private void Add(
        NetworkMap map, (int Place, (string Code, string Name, string Share) Typed, DateOnly Day) row, (List<(UnitCode From, UnitCode? To, decimal? Share)> Parts, List<NewSuccessor> New) told, List<FieldError> errors)
    {
        var (code, name, shareText) = row.Typed;
        var number = row.Place + 1;
        if (code.Length == 0)
            errors.Add(new($"code{number}", "Donnez le code de la structure d’après."));
        decimal? share = null;
        if (Kind is SuccessionKind.Split or SuccessionKind.Transfer)
        {
            if (ShareText.TryRead(shareText, out var read))
                share = read;
            else
                errors.Add(new($"part{number}", "Donnez la part\u00a0: 40\u00a0%, 0,4 ou 2/5."));
        }

        var target = new UnitCode(Scheme, code);
        if (map.ByCode(target, row.Day) is not { } known || known.IsSetAsideOn(row.Day))
        {
            if (name.Length == 0 && Kind is not SuccessionKind.Transfer)
                errors.Add(new($"nom{number}", $"Aucune structure n’a le code «\u00a0{code}\u00a0»\u00a0: donnez son nom si elle est nouvelle."));
            else if (Kind is not SuccessionKind.Transfer)
                told.New.Add(new(target, name));
        }

        told.Parts.AddRange(Before.Select(b => (b.MainCode, (UnitCode?)target, share)));
    }
}

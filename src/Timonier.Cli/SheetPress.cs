// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Web.Pages.Indicators;

namespace Timonier.Cli;

/// <summary>Writes sheets of one network, read once, as HTML files or PDF.</summary>
internal sealed class SheetPress : IAsyncDisposable
{
    private readonly House house;
    private readonly SteeringNetwork network;
    private readonly NetworkReading reading;
    private readonly Period? period;
    private readonly Lazy<PdfPrinter> printer = new(() => new(PdfSettings.OfMachine, TimeProvider.System));

    private SheetPress(House house, SteeringNetwork network, NetworkReading reading, Period? period) =>
        (this.house, this.network, this.reading, this.period) = (house, network, reading, period);

    /// <summary>Opens the network of a code, or the only one.</summary>
    public static async Task<Outcome<SheetPress>> OpenAsync(string? code, string? asked, CancellationToken ct)
    {
        Period? wanted = null;
        if (asked is not null)
        {
            if (!PeriodText.TryRead(asked, out var read))
                return CliRefusals.NoPeriod.With(asked);
            wanted = read;
        }

        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return opened.Refusal;
        var rooms = opened.Value;
        var actor = await rooms.ActorAsync(ct);
        var found = await rooms.NetworkAsync(actor, code, ct);
        if (!found.IsDone)
        {
            await rooms.DisposeAsync();
            return found.Refusal;
        }

        return new SheetPress(rooms, found.Value, await rooms.Get<NetworkReadings>().OpenAsync(actor, found.Value, ct), wanted);
    }

    /// <summary>The units of a kind, or of the steered kinds, those set aside left out.</summary>
    public IReadOnlyList<Unit> UnitsOf(string? kind)
    {
        var board = NetworkBoard.Read(reading, new() { Kind = kind, PageSize = int.MaxValue }, reading.Actor.Day);
        return [.. board.Units.Select(u => u.Unit)];
    }

    /// <summary>Writes one sheet; the file's extension says how.</summary>
    public async Task<Refusal?> WriteAsync(string unit, string file, CancellationToken ct)
    {
        var sheet = UnitSheet.Read(reading, unit, new(period, PageSize: SheetDocuments.AllRows), reading.Actor.Day);
        if (!sheet.IsDone)
            return sheet.Refusal;
        var html = await SheetDocuments.HtmlAsync(reading, network, sheet.Value);
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".html" or ".htm":
                await File.WriteAllTextAsync(file, html, ct);
                return null;
            case ".pdf":
                var pdf = await printer.Value.PrintAsync(html, ct);
                if (!pdf.IsDone)
                    return pdf.Refusal;
                await File.WriteAllBytesAsync(file, pdf.Value, ct);
                return null;
            default:
                return CliRefusals.SheetFormat.With(Path.GetFileName(file));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (printer.IsValueCreated)
            await printer.Value.DisposeAsync();
        await house.DisposeAsync();
    }
}

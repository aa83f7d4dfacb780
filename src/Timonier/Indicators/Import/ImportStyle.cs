// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import;

/// <summary>How the files of one import write numbers, dates and absent figures.</summary>
internal sealed class ImportStyle(ImportMapping mapping)
{
    public NumberReader Numbers { get; } = new(mapping.Numbers);

    public StateWords Words { get; } = new(mapping.Words);

    public DateReader Dates { get; } = new(mapping.Dates.Formats, mapping.Dates.Serials);

    /// <summary>The reader of one period of the mapping.</summary>
    public PeriodReader PeriodsOf(PeriodPart part) => new(
        part.As,
        part.Formats.Count > 0 ? new(part.Formats, mapping.Dates.Serials) : Dates,
        part.FirstMonth);
}

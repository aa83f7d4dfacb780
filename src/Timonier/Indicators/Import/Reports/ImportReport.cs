// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Reports;

/// <summary>What an import does, or would do: complete in its counts, bounded in its details. Its JSON form is <see cref="ReportJson"/>.</summary>
/// <remarks>A dry run and the real run of the same files on the same knowledge differ by <see cref="Verdict"/>, <see cref="Batch"/>, <see cref="Revision"/> and <see cref="Seconds"/> only.</remarks>
public sealed record ImportReport
{
    /// <summary>How it ended.</summary>
    public ImportVerdict Verdict { get; init; }

    /// <summary>The verdict in one French sentence.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Code of the network.</summary>
    public string Network { get; init; } = "";

    /// <summary>Name of the import.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the files bring.</summary>
    public MappingKind Kind { get; init; }

    /// <summary>Number of the batch recorded.</summary>
    public int? Batch { get; init; }

    /// <summary>Revision at which it is known.</summary>
    public long? Revision { get; init; }

    /// <summary>The tables read, in order: indexes of files elsewhere are places in this list.</summary>
    public IReadOnlyList<FileReport> Files { get; init; } = [];

    /// <summary>Rows read.</summary>
    public long Rows { get; init; }

    /// <summary>Figures (or units, links, indicators) that were not known.</summary>
    public long Created { get; init; }

    /// <summary>Known otherwise.</summary>
    public long Changed { get; init; }

    /// <summary>Known already, the same.</summary>
    public long Unchanged { get; init; }

    /// <summary>Said twice in the files, the same.</summary>
    public long Repeated { get; init; }

    /// <summary>Rows refused.</summary>
    public long RejectedRows { get; init; }

    /// <summary>Files refused whole, or from a line on; each counts for one of <see cref="RejectedRows"/> too.</summary>
    public long RejectedFiles { get; init; }

    /// <summary>Why, for the first ten thousand rows refused.</summary>
    public IReadOnlyList<Rejection> Rejected { get; init; } = [];

    /// <summary>The same, grouped by cause, every row counted.</summary>
    public IReadOnlyList<RejectionGroup> Causes { get; init; } = [];

    /// <summary>Cells repaired, of all kinds.</summary>
    public long RepairedCells { get; init; }

    /// <summary>Repairs, by column and kind.</summary>
    public IReadOnlyList<RepairReport> Repaired { get; init; } = [];

    /// <summary>Totals given and computed.</summary>
    public IReadOnlyList<ControlReport> Controls { get; init; } = [];

    /// <summary>The first figures known otherwise, the greatest changes first.</summary>
    public IReadOnlyList<FigureChange> Differences { get; init; } = [];

    /// <summary>The first figures of the files as they are read, so that a person sees whether the mapping is right.</summary>
    public IReadOnlyList<FigureChange> FirstFigures { get; init; } = [];

    /// <summary>Rows passed over, by rule.</summary>
    public IReadOnlyList<DroppedRows> Dropped { get; init; } = [];

    /// <summary>Empty cells that say nothing.</summary>
    public long EmptyCells { get; init; }

    /// <summary>Figures recorded as missing.</summary>
    public long Missing { get; init; }

    /// <summary>Figures recorded as not applicable.</summary>
    public long NotApplicable { get; init; }

    /// <summary>Figures recorded as secret.</summary>
    public long Secret { get; init; }

    /// <summary>Figures recorded as locked.</summary>
    public long Locked { get; init; }

    /// <summary>Different units that the files speak of.</summary>
    public long Units { get; init; }

    /// <summary>Different indicators that the files speak of.</summary>
    public long Indicators { get; init; }

    /// <summary>True when the network itself is created.</summary>
    public bool CreatesNetwork { get; init; }

    /// <summary>How many units are created.</summary>
    public long UnitsCreatedCount { get; init; }

    /// <summary>The first units created.</summary>
    public IReadOnlyList<CreatedThing> UnitsCreated { get; init; } = [];

    /// <summary>Indicators created.</summary>
    public IReadOnlyList<CreatedThing> IndicatorsCreated { get; init; } = [];

    /// <summary>Kinds of units declared.</summary>
    public IReadOnlyList<string> KindsDeclared { get; init; } = [];

    /// <summary>Trees declared.</summary>
    public IReadOnlyList<string> TreesDeclared { get; init; } = [];

    /// <summary>Units proposed for setting aside.</summary>
    public IReadOnlyList<SetAsideProposal> SetAside { get; init; } = [];

    /// <summary>What is worth knowing and refuses nothing.</summary>
    public IReadOnlyList<ReportNote> Notes { get; init; } = [];

    /// <summary>Seconds spent reading and checking, then recording.</summary>
    public ImportDurations Seconds { get; init; } = new(0, 0);

    /// <summary>True when nothing stands against recording.</summary>
    public bool IsSound => Verdict is not ImportVerdict.Refused;
}

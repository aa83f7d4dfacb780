// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Storage;

namespace Timonier.Indicators.Import;

/// <summary>What an import does with rows, by what they bring: figures, units and links, definitions.</summary>
internal interface IImportKind
{
    /// <summary>Kinds of facts that recording would change; none when all is known already. Asked once closed.</summary>
    FactKinds Touches { get; }

    /// <summary>Ties the mapping to one table.</summary>
    ITableTarget Bind(TextBinder binder);

    /// <summary>Confronts all that was read with the network and with itself.</summary>
    void Close();

    /// <summary>Writes what changes.</summary>
    Task WriteAsync(Recording recording, CancellationToken ct);

    /// <summary>The cube once recorded, when figures change.</summary>
    CubeSnapshot? NextCube(long revision);

    /// <summary>Adds its counts to a report.</summary>
    ImportReport Into(ImportReport report);
}

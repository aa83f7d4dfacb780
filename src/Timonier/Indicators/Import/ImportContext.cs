// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Definitions;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;
using Timonier.Indicators.Import.Units;
using Timonier.Network;

namespace Timonier.Indicators.Import;

/// <summary>What one import works with: the mapping, what the network knows, what has been found so far.</summary>
internal sealed class ImportContext
{
    public ImportContext(ImportMapping mapping, ImportBasis basis)
    {
        Mapping = mapping;
        Basis = basis;
        Style = new(mapping);
        Findings = new();
        Indicators = new(basis.Catalogue);
        Units = new(basis.Map, Findings);
        Controls = new(mapping, this);
    }

    public ImportMapping Mapping { get; }

    public ImportBasis Basis { get; }

    public ImportStyle Style { get; }

    public Findings Findings { get; }

    public IndicatorBook Indicators { get; }

    public UnitBook Units { get; }

    public ControlBook Controls { get; }

    public NetworkMap Map => Basis.Map;

    public PeriodIndex Periods => Basis.Cube.Periods;
}

// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Successions;

/// <summary>The texts of a succession's mapping, tied to one table.</summary>
internal sealed class SuccessionPartTexts(SuccessionPart part, TextBinder binder)
{
    public BoundText From { get; } = binder.Bind(part.From!);

    public string FromScheme => part.From!.Scheme;

    public BoundText? To { get; } = binder.BindOrNothing(part.To);

    public string ToScheme => part.To?.Scheme ?? "";

    public BoundText On { get; } = binder.Bind(part.On!);

    public BoundText Reason { get; } = binder.Bind(part.Reason!);

    public BoundText? Share { get; } = binder.BindOrNothing(part.Share);

    public BoundText? Kind { get; } = binder.BindOrNothing(part.Kind);

    public BoundText? Name { get; } = binder.BindOrNothing(part.Name);

    public BoundText? NewKind { get; } = binder.BindOrNothing(part.NewKind);
}

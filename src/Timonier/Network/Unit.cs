// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Anything steered or located: a structure, a service, a territory, the nation. Its kind is data and may change.</summary>
/// <remarks>Immutable picture of the unit at one revision; part of a <see cref="NetworkMap"/>.</remarks>
public sealed class Unit(UnitId id, IReadOnlyDictionary<string, Timeline<string>> facts, IReadOnlyList<Dated<UnitCode>> codes)
{
    /// <summary>Attribute that holds the official name.</summary>
    public const string NameAttribute = "name";

    /// <summary>Attribute that holds the usual, shorter name.</summary>
    public const string ShortNameAttribute = "short-name";

    /// <summary>Attribute that holds the code of the kind.</summary>
    public const string KindAttribute = "kind";

    /// <summary>Attribute that says, when it reads <c>true</c>, that the unit is kept aside: not a real structure, never counted.</summary>
    public const string SetAsideAttribute = "set-aside";

    /// <summary>Identity.</summary>
    public UnitId Id => id;

    /// <summary>Every dated attribute, by name.</summary>
    public IReadOnlyDictionary<string, Timeline<string>> Facts => facts;

    /// <summary>Every dated code, in any scheme, in the order in which they were given.</summary>
    public IReadOnlyList<Dated<UnitCode>> Codes => codes;

    /// <summary>The code by which the unit is designated in addresses and lists: the first one it was given.</summary>
    public UnitCode MainCode => codes.Count > 0 ? codes[0].Value : new("id", id.ToString());

    /// <summary>The name on a day; before its first name, the first one; after its last, the last one.</summary>
    public string NameOn(DateOnly day) => FactOrNearest(ShortNameAttribute, day) ?? FullNameOn(day);

    /// <summary>The official name on a day.</summary>
    public string FullNameOn(DateOnly day) => FactOrNearest(NameAttribute, day) ?? MainCode.Code;

    /// <summary>The code of its kind on a day, or nothing.</summary>
    public string? KindOn(DateOnly day) => FactOrNearest(KindAttribute, day);

    /// <summary>The value of an attribute on a day, or nothing.</summary>
    public string? FactOn(string attribute, DateOnly day) => facts.GetValueOrDefault(attribute)?.On(day);

    /// <summary>True when the unit was set aside on that day.</summary>
    public bool IsSetAsideOn(DateOnly day) => FactOn(SetAsideAttribute, day) == "true";

    private string? FactOrNearest(string attribute, DateOnly day) =>
        !facts.TryGetValue(attribute, out var timeline) || timeline.Entries.Count == 0 ? null
        : timeline.On(day) ?? (day < timeline.Entries[0].From ? timeline.Entries[0] : timeline.Entries[^1]).Value;
}

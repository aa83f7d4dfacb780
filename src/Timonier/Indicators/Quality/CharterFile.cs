// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>Reads a charter written as JSON: the charter, or everything that is wrong with it, each fault with its line.</summary>
public sealed class CharterFile
{
    private CharterFile(EntryCharter? charter, IReadOnlyList<MappingFault> faults, string text)
    {
        Charter = charter;
        Faults = faults;
        Text = text;
    }

    /// <summary>The charter; nothing when there is a fault.</summary>
    public EntryCharter? Charter { get; }

    /// <summary>What is wrong, in the order of the text; empty for a sound charter.</summary>
    public IReadOnlyList<MappingFault> Faults { get; }

    /// <summary>The text as it was written, comments included: what the record keeps.</summary>
    public string Text { get; }

    /// <summary>Reads and checks a text.</summary>
    public static CharterFile Read(string text)
    {
        var (root, fault) = JsonAt.Read(text);
        if (root is null)
            return new(null, [fault!], text);
        var binder = new MappingBinder();
        if (binder.Bind(root, typeof(EntryCharter)) is not EntryCharter charter || binder.Faults.Count > 0)
            return new(null, binder.Faults, text);
        var faults = CharterChecks.Of(charter).Select(f => new MappingFault(f.Path, binder.LineOf(f.Path), f.Message)).OrderBy(f => f.Line).ToList();
        return faults.Count > 0 ? new(null, faults, text) : new(charter, [], text);
    }
}

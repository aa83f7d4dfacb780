// SPDX-License-Identifier: Apache-2.0
using System.Text;

namespace Timonier.Web.Ui;

/// <summary>The address of a page that carries its state: a path and named values, in the order in which they were given.</summary>
/// <remarks>Immutable. Filters and pagers are links made from it: nothing of the state is lost, and any state can be shared or bookmarked.</remarks>
public sealed class PageAddress
{
    private readonly (string Name, string Value)[] values;

    /// <summary>A page without state.</summary>
    public PageAddress(string path)
        : this(path, [])
    {
    }

    private PageAddress(string path, (string Name, string Value)[] values) => (Path, this.values) = (path, values);

    /// <summary>The path, without the values.</summary>
    public string Path { get; }

    /// <summary>The named values.</summary>
    public IReadOnlyList<(string Name, string Value)> Values => values;

    /// <summary>The same with one value of this name, in place of those it had; an empty one removes the name.</summary>
    public PageAddress With(string name, string? value)
    {
        var others = values.Where(v => v.Name != name);
        return new(Path, string.IsNullOrEmpty(value) ? [.. others] : [.. others, (name, value)]);
    }

    /// <summary>The same with one more value of this name.</summary>
    public PageAddress And(string name, string value) => new(Path, [.. values, (name, value)]);

    /// <summary>The same without any value of this name.</summary>
    public PageAddress Without(string name) => With(name, null);

    /// <summary>The same without this value of this name.</summary>
    public PageAddress Without(string name, string value) => new(Path, [.. values.Where(v => v != (name, value))]);

    /// <summary>The address to follow, encoded.</summary>
    public override string ToString()
    {
        if (values.Length == 0)
            return Path;

        var address = new StringBuilder(Path);
        var joint = '?';
        foreach (var (name, value) in values)
        {
            address.Append(joint).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            joint = '&';
        }

        return address.ToString();
    }
}

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Foundation;

/// <summary>How a file types one of its cells.</summary>
public enum FieldKind
{
    /// <summary>Text to be read by the rules of the mapping.</summary>
    Text,

    /// <summary>A number: its text is invariant (decimal point, no thousands, exponent possible).</summary>
    Number,

    /// <summary>A date: its text is <c>yyyy-MM-dd</c>, with <c>THH:mm:ss</c> when the time is not midnight.</summary>
    Date,

    /// <summary>A formula whose result is an error (<c>#N/A</c>, <c>#DIV/0!</c>).</summary>
    Error,
}

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Foundation;

/// <summary>Thrown by a <see cref="TableReader"/> when the file cannot be read further: the message, in French, is for the user.</summary>
/// <remarks>The one exception that carries a user's sentence: it crosses a format library on its way; import turns it into a rejected row.</remarks>
public sealed class UnreadableFileException(string message, int line) : Exception(message)
{
    /// <summary>Line of the file where reading stopped; 0 when it is the file as a whole.</summary>
    public int Line { get; } = line;
}

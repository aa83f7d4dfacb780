// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents;

/// <summary>Turns a refusal into what readers throw.</summary>
internal static class RefusalErrors
{
    /// <summary>The error that says this refusal, met on a line; 0 when it is the file as a whole.</summary>
    public static UnreadableFileException At(this Refusal refusal, int line) => new(refusal.Message, line);
}

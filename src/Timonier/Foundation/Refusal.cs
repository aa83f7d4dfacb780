// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Foundation;

/// <summary>A no that the user must read: not a bug.</summary>
/// <param name="Code">Stable English code, <c>room.reason</c>, for tests and machine reports.</param>
/// <param name="Message">What happened and what to do, in French, as the user reads it.</param>
public sealed record Refusal(string Code, string Message)
{
    /// <summary>The same refusal with the values of this case put in place of <c>{0}</c>, <c>{1}</c>...</summary>
    public Refusal With(params object[] values) =>
        this with { Message = string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, values) };
}

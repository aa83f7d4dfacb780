// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>The attributes of an input by what is typed in it.</summary>
internal static class TextLook
{
    /// <summary>Type, keyboard and completion.</summary>
    public static (string Type, string? Mode, string? Autocomplete) Of(TextKind kind) => kind switch
    {
        TextKind.Line or TextKind.Paragraph => ("text", null, null),
        TextKind.Number => ("text", "decimal", "off"),
        TextKind.Mail => ("email", null, "email"),
        TextKind.Secret => ("password", null, null),
        TextKind.OneTimeCode => ("text", "numeric", "one-time-code"),
        TextKind.Search => ("search", null, "off"),
    };
}

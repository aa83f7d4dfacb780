// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>What is typed in a text field.</summary>
public enum TextKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Paragraph,

    /// <summary>A number, read by <see cref="Foundation.FrenchNumbers.Read"/>: never by the framework.</summary>
    Number,

    /// <summary>An electronic address.</summary>
    Mail,

    /// <summary>A secret, never written back.</summary>
    Secret,

    /// <summary>A code of digits sent to the person.</summary>
    OneTimeCode,

    /// <summary>Words to look for.</summary>
    Search,
}

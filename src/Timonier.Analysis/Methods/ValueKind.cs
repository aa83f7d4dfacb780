// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>How the text of a cell or of a parameter is read.</summary>
public enum ValueKind
{
    /// <summary>A number with a decimal point or comma, without thousands separators; blank, <c>NA</c> or <c>NaN</c> is missing; no larger than 1e50.</summary>
    Number,

    /// <summary>A number, or <c>Inf</c> or <c>-Inf</c> as R writes infinity.</summary>
    ExtendedNumber,

    /// <summary>Numbers separated by semicolons.</summary>
    Numbers,

    /// <summary>Any text.</summary>
    Text,

    /// <summary><c>TRUE</c> or <c>FALSE</c> (also T/F, 1/0, vrai/faux, oui/non).</summary>
    Flag,

    /// <summary>A level of confidence: 0.95, 95 or 95 %, above zero; without its sign a percentage is 50 at least; 1 and 100 mean certainty.</summary>
    Confidence,

    /// <summary>Levels of confidence separated by semicolons.</summary>
    Confidences,

    /// <summary>One of a list of words.</summary>
    Choice,

    /// <summary>Names of columns of the table separated by semicolons; <c>*</c> stands for all those that nothing else uses.</summary>
    ColumnNames,

    /// <summary>The same, but the cells of the columns are read as texts, and the method makes of them what it needs.</summary>
    TextColumnNames,
}

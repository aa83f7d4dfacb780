// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The words and signs of a formula.</summary>
internal enum TokenKind
{
    End,
    Number,
    Text,
    Item,
    Name,
    Open,
    Close,
    Comma,
    Dot,
    Plus,
    Minus,
    Times,
    Divided,
    Remainder,
    Power,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
    Not,
}
